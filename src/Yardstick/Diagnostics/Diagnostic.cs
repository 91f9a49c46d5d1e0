using Yardstick.Text;

namespace Yardstick.Diagnostics;

/// <summary>A finding with the rule that found it and the weight the configuration gives it.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Why">Why it matters, in a sentence or two; nothing where the files are not a dictionary's.</param>
public sealed record Diagnostic(string Rule, Severity Severity, Finding Finding, string? Why)
{
    public Place Place => Finding.Place;

    public string Message => Finding.Message;

    /// <summary>The terms under which it is accepted for now; nothing for most findings.</summary>
    public WaiverTerms? Waiver { get; init; }

    /// <summary>Whether it was there before what is judged: in the base revision, or when the list of known findings was written.</summary>
    public bool IsKnown { get; init; }

    /// <summary>What <c>yardstick fix</c> would write in its place; nothing where only its author can tell.</summary>
    public string? Correction { get; init; }

    public Standing Standing => Waiver is not null ? Standing.Waived : IsKnown ? Standing.Known : Standing.New;

    /// <summary>Whether it counts towards the outcome of a run. A known or waived finding is shown and never fails one.</summary>
    public bool Counts => Standing == Standing.New;

    /// <summary>Why it does not count, in a sentence; nothing for one that does.</summary>
    public string? Reprieve => Waiver?.Sentence ?? (IsKnown ? "Known: it was there before, and fails nothing." : null);

    /// <summary>What is wrong, the facts, why it matters, and why it does not count, a sentence each.</summary>
    public IEnumerable<string> Statements => Finding.Details.Prepend(Message).Append(Why).Append(Reprieve).OfType<string>();

    /// <summary>The statements, and what to do.</summary>
    public IEnumerable<string> Sentences => Finding.Help.Length == 0 ? Statements : Statements.Append(Finding.Help);

    /// <summary>By path, then place, then rule: the same findings always come in the same order.</summary>
    public static int Compare(Diagnostic left, Diagnostic right)
    {
        var order = string.CompareOrdinal(left.Place.File.Path, right.Place.File.Path);
        order = order != 0 ? order : left.Place.Span.Start.CompareTo(right.Place.Span.Start);
        order = order != 0 ? order : string.CompareOrdinal(left.Rule, right.Rule);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }
}
