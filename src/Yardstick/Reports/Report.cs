using Yardstick.Changes;
using Yardstick.Diagnostics;

namespace Yardstick.Reports;

/// <summary>What a report tells, in whatever format.</summary>
/// <param name="Diagnostics">In the order of paths and places.</param>
/// <param name="Verdict">One line for people.</param>
/// <param name="Today">The date that was judged by.</param>
public sealed record Report(IReadOnlyList<Diagnostic> Diagnostics, string Verdict, DateOnly Today, string ToolVersion)
{
    /// <summary>What the findings are judged against; nothing where no other revision is compared with.</summary>
    public Comparison? Comparison { get; init; }

    /// <summary>Findings of the base that are gone.</summary>
    public IReadOnlyList<Diagnostic> Fixed { get; init; } = [];

    /// <summary>What the change does to the governance score, in a sentence.</summary>
    public string? ScoreChange { get; init; }

    /// <summary>Whether severity words may be coloured.</summary>
    public bool Color { get; init; }

    /// <summary>How many findings of a severity count.</summary>
    public int Count(Severity severity) => Diagnostics.Count(d => d.Counts && d.Severity == severity);

    public int Known => Diagnostics.Count(d => d.Standing == Standing.Known);

    public int Waived => Diagnostics.Count(d => d.Standing == Standing.Waived);

    /// <summary>Errors before warnings before notes, then the known and the waived ones; else in the order of places.</summary>
    public IEnumerable<Diagnostic> WorstFirst => Diagnostics.OrderBy(d => d.Standing).ThenByDescending(d => d.Severity);
}
