using Yardstick.Diagnostics;

namespace Yardstick.Reports;

/// <summary>What a report tells, in whatever format.</summary>
/// <param name="Diagnostics">In the order of paths and places.</param>
/// <param name="Verdict">One line for people.</param>
/// <param name="Today">The date that was judged by.</param>
public sealed record Report(IReadOnlyList<Diagnostic> Diagnostics, string Verdict, DateOnly Today, string ToolVersion)
{
    /// <summary>Whether severity words may be coloured.</summary>
    public bool Color { get; init; }

    /// <summary>How many findings of a severity count.</summary>
    public int Count(Severity severity) => Diagnostics.Count(d => d.Counts && d.Severity == severity);

    public int Waived => Diagnostics.Count(d => !d.Counts);

    /// <summary>Errors before warnings before notes, waived ones last; else in the order of places.</summary>
    public IEnumerable<Diagnostic> WorstFirst => Diagnostics.OrderByDescending(d => d.Counts).ThenByDescending(d => d.Severity);
}
