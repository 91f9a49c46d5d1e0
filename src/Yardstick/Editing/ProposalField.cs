using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Editing;

/// <summary>Something that a proposal says. One entry serves the flag, the question on a terminal and the label of the issue form.</summary>
/// <param name="Name">Of the flag, without the hyphens.</param>
/// <param name="Label">In the issue form.</param>
/// <param name="Question">What is asked, so that it reads on after the label.</param>
public sealed record ProposalField(string Name, string Label, string Question)
{
    /// <summary>The field of a definition that it fills, where a library entry can fill it as well.</summary>
    public string? Fills { get; init; }

    /// <summary>Whether the proposal cannot be written without it, given what has been said.</summary>
    public Func<Proposal, bool> IsNeeded { get; init; } = _ => false;

    /// <summary>Whether it is worth asking for even where it may be left out.</summary>
    public bool IsAsked { get; init; }

    /// <summary>What holds where nothing is said.</summary>
    public Func<Proposal, string?> Standard { get; init; } = _ => null;

    /// <summary>All values that are possible; none where any is.</summary>
    public Func<Proposal, IReadOnlyList<string>> Choices { get; init; } = _ => [];

    /// <summary>An answer as the definition writes it, where people say it in other words.</summary>
    public Func<Proposal, string, string> Written { get; init; } = (_, value) => value;

    /// <summary>What is wrong with the form of a value; the rules judge the rest.</summary>
    public Func<Proposal, string, string?> Fault { get; init; } = (_, _) => null;

    /// <summary>What is wrong with a value and what would be right; nothing where it can stand.</summary>
    public string? FaultOf(Proposal proposal, string value)
    {
        if (value.Length > Proposal.LongestAnswer)
        {
            return $"The answer for {Name} has {value.Length} characters; {Proposal.LongestAnswer} are enough for any definition.";
        }

        var choices = Choices(proposal);
        if (choices.Count == 0 || choices.Contains(value, StringComparer.Ordinal))
        {
            return Fault(proposal, value);
        }

        var near = NearestName.Find(value, choices) is { } name ? $" Did you mean {Quote.Of(name)}?" : "";
        return $"{Quote.Of(value)} is not possible for {Name}.{near} Use {Listing.Of([.. choices], "or")}.";
    }
}

/// <summary>What a proposal says, in the order in which it is asked.</summary>
public static class ProposalFields
{
    public static ProposalField NewId { get; } = new("id", "Id", "the name of its file, for good")
    {
        Fills = "id",
        IsAsked = true,
        Standard = p => p.Entry?.Id ?? (p["name"] is { } name ? Kebab(name) : null),
        IsNeeded = _ => true,
        Fault = (p, id) => Kebab(id) != id || !char.IsAsciiLetterLower(id[0]) ? $"{Quote.Of(id)} is no id. Use lower-case letters, digits and single hyphens, such as lead-quality."
            : p.Catalogue.Knows(id) ? $"There is a metric {Quote.Of(id)} already, and an id is never used twice. Choose another one, or change that metric instead."
            : null,
    };

    public static IReadOnlyList<ProposalField> All { get; } =
    [
        new("name", "Name", "what people call the number") { Fills = "name", IsNeeded = _ => true, Fault = OneLine },
        NewId,
        new("level", "Level", "whose success it measures")
        {
            IsNeeded = _ => true,
            Standard = p => p.Stated("role") is not null ? "role" : p.Stated("function") is not null ? "function" : null,
            Choices = _ => Word.All<Level>(),
        },
        new("function", "Function", "who works on it")
        {
            IsNeeded = p => p["level"] is "function" or "role",
            Standard = p => p.Stated("role") is { } role ? p.Catalogue.Organisation.Role(role)?.Function?.Value : null,
            Choices = p => [.. p.Catalogue.Organisation.Functions.Select(f => f.Id.Value)],
            Fault = Id,
        },
        new("role", "Role", "whose own work it measures")
        {
            IsNeeded = p => p["level"] == "role",
            Choices = p => [.. p.Catalogue.Organisation.Roles.Where(r => r.Function?.Value == p["function"]).Select(r => r.Id.Value)],
            Fault = Id,
        },
        new("owner", "Owner", "the one person who answers for it")
        {
            IsNeeded = _ => true,
            Choices = p => [.. p.Catalogue.Organisation.People.Where(o => !o.HasLeft(p.Today)).Select(o => o.Id.Value), .. p.Catalogue.Organisation.Roles.Where(r => r.HeldBy.Count == 1).Select(r => r.Id.Value)],
            Fault = OneLine,
        },
        new("definition", "Definition", "what exactly is counted or measured") { Fills = "definition", IsNeeded = _ => true },
        new("why", "Why it matters", "what would be lost without it") { Fills = "why", IsNeeded = _ => true },
        new("decision", "Decision", "what is decided with it") { Fills = "decision", IsAsked = true },
        new("unit", "Unit", "such as EUR, percent, ratio, hour/ticket") { Fills = "unit", IsNeeded = _ => true, Written = (p, said) => p.Units.Canonical(said), Fault = UnitFault },
        new("direction", "Direction", "which way is better") { Fills = "direction", IsNeeded = _ => true, Choices = _ => Word.All<Direction>() },
        new("period", "Period", "the time over which it is counted") { Fills = "period", Choices = _ => ["hour", "day", "week", "month", "quarter", "half-year", "year"] },
        new("kind", "Kind", "a KPI steers a strategic objective; a metric informs")
        {
            IsAsked = true,
            Standard = p => p["level"] == "company" ? "kpi" : "metric",
            Choices = _ => Word.All<Kind>(),
        },
        new("objective", "Objective", "the aim it stands for")
        {
            IsNeeded = IsKpi,
            Choices = p => [.. p.Catalogue.Objectives.Yearly.SelectMany(o => o.KeyResultAreas.Select(a => $"{o.Id.Value}/{a.Id.Value}").Prepend(o.Id.Value))],
            Fault = OneLine,
        },
        new("target", "Target", "the value to reach, such as 0.8, or 0.7..0.9 where a range is best")
        {
            IsNeeded = IsKpi,
            Fault = (p, value) => ProposedTarget.Read(value, p["direction"] == "range") is null ? $"{Quote.Of(value)} is no target. Write {(p["direction"] == "range" ? "two numbers as 0.7..0.9" : "a number such as 0.8")}." : null,
        },
        new("contributes-to", "Contributes to", "the metric that it moves")
        {
            IsNeeded = p => p["level"] != "company" || !IsKpi(p),
            Choices = p => [.. p.Catalogue.Metrics.Where(m => m.IsCurrent && IsAbove(m, p)).OrderBy(m => m.Level?.Value).Select(m => m.Id)],
            Fault = Id,
        },
        new("because", "Because", "why it moves it, so that it reads on after the word") { IsNeeded = p => p["contributes-to"] is not null, Fault = OneLine },
        new("link-type", "Kind of contribution", "the other is computed from it, moved by it, or made possible by it")
        {
            Standard = p => p["contributes-to"] is null ? null : "driver",
            Choices = _ => Word.All<LinkType>(),
        },
        new("source", "Source", "the system that holds the right value") { Fault = OneLine },
    ];

    public static string Kebab(string name) => PlainWords.Of(name).Replace(' ', '-');

    private static bool IsKpi(Proposal proposal) => proposal["kind"] == "kpi";

    // A link goes up or sideways.
    private static bool IsAbove(Metric metric, Proposal proposal) =>
        proposal["level"] is not { } level || metric.Level is not { } other || other.Value <= Word.Parse<Level>(level);

    private static string? OneLine(Proposal proposal, string value) =>
        value.Contains('\n', StringComparison.Ordinal) ? $"{Quote.Of(value)} goes over several lines; one is enough." : null;

    private static string? UnitFault(Proposal proposal, string value) =>
        proposal.Catalogue.KnowsConfiguration && proposal.Units.Parse(value).Problems is [var problem, ..] ? $"{problem.Message} {problem.Help}" : null;

    private static string? Id(Proposal proposal, string value) =>
        Kebab(value) == value ? null : $"{Quote.Of(value)} is no id. Use lower-case letters, digits and single hyphens.";
}
