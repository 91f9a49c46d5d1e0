using Yardstick.Changes;
using Yardstick.Model;

namespace Yardstick.History;

/// <summary>Names changes of fields for what happened to the metric.</summary>
internal static class EventKinds
{
    private sealed record Row(string Field, EventKind Kind);

    // By the field as a whole; what is not listed is another change.
    private static readonly Row[] Rows =
    [
        new("formula", EventKind.FormulaChanged),
        new("unit", EventKind.MeasurementChanged),
        new("period", EventKind.MeasurementChanged),
        new("population", EventKind.MeasurementChanged),
        new("direction", EventKind.MeasurementChanged),
        new("source", EventKind.MeasurementChanged),
        new("definition", EventKind.DefinitionChanged),
        new("excludes", EventKind.DefinitionChanged),
        new("target", EventKind.TargetMoved),
        new("baseline", EventKind.BaselineMoved),
        new("thresholds", EventKind.ThresholdsMoved),
        new("owner", EventKind.OwnerChanged),
        new("level", EventKind.Moved),
        new("function", EventKind.Moved),
        new("role", EventKind.Moved),
        new("contributes_to", EventKind.Relinked),
        new("name", EventKind.Renamed),
        new("id", EventKind.IdChanged),
        new("visibility", EventKind.VisibilityChanged),
    ];

    /// <summary>The weightiest first; a target with its date as one. What only records something about the definition, such as a review, is no event.</summary>
    public static IEnumerable<Happening> Of(IReadOnlyList<FieldChange> changes, Metric before, Metric after)
    {
        var toldFormula = false;
        var movesTarget = changes.Any(c => c.Path is "target.value" or "target.min" or "target.max");
        foreach (var change in changes)
        {
            var field = TopField(change.Path);
            if (change.Impact == Impact.None || (field == "formula" && toldFormula) || (change.Path == "target.due" && movesTarget))
            {
                continue;
            }

            // A formula and its inputs are one thing; its expression says most.
            var told = field == "formula" ? changes.FirstOrDefault(c => c.Path == "formula.expression") ?? change : change;
            toldFormula |= field == "formula";
            yield return Of(told, before, after) with { Impact = change.Impact };
        }
    }

    public static Happening Of(FieldChange change, Metric before, Metric after) =>
        new(KindOf(TopField(change.Path), before, after), change.Impact, change.Path, change.Before, change.After, change.Notes) { Parts = change.Parts };

    private static EventKind KindOf(string field, Metric before, Metric after) => field switch
    {
        "kind" when before.IsKpi != after.IsKpi => after.IsKpi ? EventKind.Promoted : EventKind.Demoted,
        "status" => after.Status?.Value switch
        {
            Status.Proposed => EventKind.Proposed,
            Status.Deprecated => EventKind.Deprecated,
            Status.Retired => EventKind.Retired,
            _ => EventKind.Activated,
        },
        _ => Array.Find(Rows, r => r.Field == field)?.Kind ?? EventKind.OtherChanged,
    };

    private static string TopField(string path) => path.Split('.', '[')[0];
}
