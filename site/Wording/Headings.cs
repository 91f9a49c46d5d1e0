namespace Yardstick.Site.Wording;

/// <summary>What pages write above a field of a definition, and forms above the question about it.</summary>
internal static class Headings
{
    public const string Aliases = "Also called";
    public const string Watchers = "Told of changes";
    public const string Definition = "What it is";
    public const string Excludes = "What it is not";
    public const string DistinctFrom = "Not to be confused with";
    public const string Population = "Who or what is counted";
    public const string Why = "Why it matters";
    public const string Decision = "What is decided with it";
    public const string Levers = "What those measured can do";
    public const string Risks = "How it can mislead";
    public const string Formula = "How it is computed";
    public const string Period = "Counted over";
    public const string Breakdowns = "Broken down by";
    public const string Direction = "Better";
    public const string Refresh = "Refreshed";
    public const string Collection = "Collected";
    public const string Quality = "Data quality";
    public const string ContributesTo = "What it moves";
    public const string Visibility = "Seen by";
    public const string Discussed = "Value discussed";
    public const string Review = "Definition reviewed";
    public const string Playbook = "When it turns red";

    /// <param name="field">As <c>source.quality</c>.</param>
    /// <returns>Nothing for a field that goes by its name in the schema everywhere.</returns>
    public static string? Of(string field) => field switch
    {
        "aliases" => Aliases,
        "watchers" => Watchers,
        "definition" => Definition,
        "excludes" => Excludes,
        "distinct_from" => DistinctFrom,
        "population" => Population,
        "why" => Why,
        "decision" => Decision,
        "levers" => Levers,
        "risks" => Risks,
        "formula" => Formula,
        "period" => Period,
        "breakdowns" => Breakdowns,
        "direction" => Direction,
        "source.refresh" => Refresh,
        "source.collection" => Collection,
        "source.quality" => Quality,
        "contributes_to" => ContributesTo,
        "visibility" => Visibility,
        "discussed" => Discussed,
        "review" => Review,
        "playbook" => Playbook,
        _ => null,
    };
}
