using Yardstick.History;

namespace Yardstick.Site.Mapping;

/// <summary>Where a metric's page shows what a field says, by the sections' ids.</summary>
internal static class AlteredPlaces
{
    public const string MovedBy = "moved-by";

    /// <returns>Nothing for what the top of the page shows: names, level, kind and status.</returns>
    public static string? Of(Happening what) => what.Field?.Split('.', '[')[0] switch
    {
        null or "id" or "name" or "aliases" or "level" or "function" or "role" or "kind" or "status" or "successor" or "retired" => null,
        "definition" or "excludes" or "distinct_from" or "population" or "why" or "decision" or "levers" or "risks" or "balanced_by" => "what",
        "formula" => "formula",
        "target" or "baseline" or "thresholds" or "benchmark" or "display" => "aim",
        "contributes_to" => "moves",
        "playbook" => "red",
        _ => "facts",
    };
}
