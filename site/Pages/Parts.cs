namespace Yardstick.Site.Pages;

/// <summary>A metric wherever it is named: its name, whose metric it is, and who owns it.</summary>
/// <param name="Target">From the site's root, or on the web for a metric of another dictionary; nothing where that one's address is not known.</param>
/// <param name="Level">company, function or role; nothing when the definition states none.</param>
/// <param name="Mark">The level and kind in words, such as "Function KPI".</param>
/// <param name="Status">In words, unless active.</param>
public sealed record MetricName(string Name, string? Target, string? Level, string Mark, string? Owner, string? Status)
{
    /// <summary>What becomes of it by the change that is previewed; nothing where that is nothing.</summary>
    public string? Fate { get; init; }

    /// <summary>The worksheet in which a change to it is suggested; nothing for a metric of another dictionary, and where nobody proposes.</summary>
    public string? Change { get; init; }
}

/// <summary>A step of the cascade as seen from one of its ends.</summary>
/// <param name="Metric">The other end.</param>
/// <param name="Kind">component, driver or enabler.</param>
/// <param name="Because">The reason, without a full stop.</param>
/// <param name="Evidence">assumed, supported or refuted.</param>
/// <param name="EvidenceNote">What is known, with its date.</param>
public sealed record Step(MetricName Metric, string? Kind, string? Because, string? Evidence, string? EvidenceNote);

/// <summary>What a rule found, as it is shown beside what it is about.</summary>
/// <param name="Severity">error, warning or note.</param>
/// <param name="Reprieve">Why it does not count, where it does not.</param>
/// <param name="Standing">Known or waived; nothing for one that counts.</param>
public sealed record FindingNote(string Severity, string Rule, string Target, string Message, string? Help, string? Reprieve, string? Standing);

/// <summary>A line of a scorecard.</summary>
/// <param name="Aim">The target in words.</param>
/// <param name="Review">When the definition is to be reviewed next, in words.</param>
/// <param name="Chains">From it step by step up to each company KPI that it does not move directly.</param>
public sealed record ScoreLine(MetricName Metric, string? Why, string? Aim, string? Review, IReadOnlyList<Step> Moves, IReadOnlyList<IReadOnlyList<ChainStep>> Chains);

/// <summary>A company KPI, and what of a scorecard moves it.</summary>
/// <param name="MovedBy">Metrics of the scorecard; and those of a function's roles, with what leads to such a metric or to the KPI.</param>
public sealed record MovedKpi(MetricName Metric, string? Aim, IReadOnlyList<IReadOnlyList<ChainStep>> MovedBy);

/// <param name="Note">Whose metric it is, where that is a role, and its status where it isn't active.</param>
public sealed record ChainStep(Anchor Metric, string? Note);

/// <summary>A function with all inside it.</summary>
/// <param name="Metrics">How many current metrics of its own, in words.</param>
public sealed record FunctionEntry(string Name, string Target, string Metrics, bool IsSupport, IReadOnlyList<RoleEntry> Roles, IReadOnlyList<FunctionEntry> Functions);

public sealed record RoleEntry(string Name, string Target, string Metrics);
