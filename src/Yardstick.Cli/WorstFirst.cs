using Yardstick.Diagnostics;

namespace Yardstick.Cli;

/// <summary>The findings that a short list beside other words shows; check lists them all.</summary>
internal static class WorstFirst
{
    public const int MostShown = 8;

    /// <summary>Those that count and weigh at least so much.</summary>
    public static List<Diagnostic> Of(Analysis analysis, Severity least) =>
        [.. analysis.Diagnostics.Where(d => d.Counts && d.Severity >= least).OrderByDescending(d => d.Severity)];
}
