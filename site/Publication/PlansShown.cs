using Yardstick.Model;

namespace Yardstick.Site.Publication;

/// <summary>What an audience reads of objectives and OKRs: nothing that a hidden metric measures, and no text that names one.</summary>
internal static class PlansShown
{
    /// <param name="all">Whether reasons, owners, initiatives and OKRs are shown at all.</param>
    public static Objectives Of(Objectives objectives, IReadOnlySet<string> hiddenIds, Withheld withheld, bool all) => new(
        objectives.Node,
        [.. objectives.Yearly.Select(o => Of(o, withheld, all))],
        all ? [.. objectives.Okrs.Select(o => Of(o, hiddenIds, withheld)).OfType<Okr>()] : []);

    private static Objective Of(Objective objective, Withheld withheld, bool all) => objective with
    {
        Owner = all ? objective.Owner : null,
        Why = all ? Shown(objective.Why, withheld) : null,
        KeyResultAreas =
        [
            .. objective.KeyResultAreas.Select(a => a with
            {
                Description = all ? Shown(a.Description, withheld) : null,
                Initiatives = all ? [.. a.Initiatives.Where(i => !withheld.IsCauseOf(i.Name.Value))] : [],
            }),
        ],
    };

    // An OKR that only hidden metrics measure is as hidden as they are.
    private static Okr? Of(Okr okr, IReadOnlySet<string> hiddenIds, Withheld withheld)
    {
        List<KeyResult> shown =
        [
            .. okr.KeyResults.Where(k => k.Metric is null || !hiddenIds.Contains(k.Metric.Value)).Select(k => k with { Description = Shown(k.Description, withheld) }),
        ];
        return shown.Count == 0 && okr.KeyResults.Count > 0 ? null : okr with { KeyResults = shown };
    }

    private static Stated<string>? Shown(Stated<string>? text, Withheld withheld) => text is null || withheld.IsCauseOf(text.Value) ? null : text;
}
