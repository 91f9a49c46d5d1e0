using System.Globalization;

using Yardstick.Changes;
using Yardstick.Model;
using Yardstick.Reports;
using Yardstick.Site.Pages;
using Yardstick.Site.Publication;
using Yardstick.Site.Wording;
using Yardstick.Text;

namespace Yardstick.Site.Mapping;

/// <summary>The preview of a change: what it alters, on a page of its own and beside what it alters.</summary>
internal static class AlterationPages
{
    private static readonly Impact[] Impacts = [Impact.Breaking, Impact.Behavioural, Impact.Additive, Impact.Editorial];

    public static AlterationsPage Of(Comparison comparison, Register register) => new()
    {
        Frame = register.Frame,
        Path = Targets.Alterations,
        Title = "What this change alters",
        Summary = "The preview of a change, compared with what holds now.",
        Lead = "What the change does to the meaning of metrics, the weightiest first, and whom it concerns.",
        Groups =
        [
            .. from impact in Impacts
               let metrics = register.Alterations.All.Where(a => a.Impact == impact).Select(a => Of(a, register)).ToList()
               where metrics.Count > 0
               select new AlteredGroup(ChangeWords.Heading(impact), Word.Of(impact), metrics),
        ],
        Guide = [.. register.Alterations.Guide.Select(Of)],
        Agreements = register.Published.Allows(Disclosed.Governance) ? [.. Agreements(comparison.Changes, register)] : [],
        Settings = register.Published.Allows(Disclosed.Governance) ? [.. Settings(comparison.Changes, register)] : [],
        Unread = register.Published.Allows(Disclosed.Repository) ? [.. comparison.Changes.Unread.Where(register.History.IsOpen)] : [],
    };

    public static IEnumerable<AlteredMetric> Weightiest(Register register, int most) => register.Alterations.All.Take(most).Select(a => Of(a, register));

    /// <summary>What it does to a metric of the dictionary; nothing where that is nothing.</summary>
    public static AlteredMetric? Of(Metric metric, Register register) =>
        register.Alterations.Of(metric) is { } alteration ? Of(alteration, register) : null;

    /// <summary>What it does to a page of the organisation's own guide.</summary>
    public static AlteredEntry Of(AlteredGuidePage page) => new(new Anchor(page.Title, page.After is null ? null : Targets.GuideTo(page.Name)), Word.Of(page.Kind));

    /// <summary>What of a page's text is another: nothing where its audience may not know what it was.</summary>
    public static Rewording? Words(AlteredGuidePage page, Register register) =>
        page is { Before.File.Text: var before, After.File.Text: var after } && register.History.IsOpen(before) && register.History.IsOpen(after) ? Rewordings.Of(before, after) : null;

    /// <summary>Which links to a metric it makes and takes away.</summary>
    public static IEnumerable<Happened> Below(Metric metric, Register register) =>
        from alteration in register.Alterations.Below(metric)
        let words = alteration.LeadsTo(metric.Id) ? "now contributes to it" : alteration.IsLeaving ? $"no longer contributes to it: it is {Word.Of(alteration.Change.Kind)}" : "no longer contributes to it"
        select new Happened($"{alteration.Title} {words}", Word.Of(alteration.Impact), null, []) { Place = AlteredPlaces.MovedBy };

    /// <summary>"It alters 3 metrics: 1 breaking, 2 editorial; and 1 page of the guide."</summary>
    public static string Summary(Alterations alterations)
    {
        var counts = from impact in Impacts
                     let count = alterations.All.Count(a => a.Impact == impact)
                     where count > 0
                     select string.Create(CultureInfo.InvariantCulture, $"{count} {Word.Of(impact)}");
        var metrics = alterations.All.Count == 0 ? "It alters the meaning of no metric here" : $"It alters {Counted.Of(alterations.All.Count, "metric")}: {string.Join(", ", counts)}";
        var pages = alterations.Guide.Count == 0 ? "" : $"{(alterations.All.Count == 0 ? ", but" : "; and")} {Counted.Of(alterations.Guide.Count, "page")} of the guide";
        return $"{metrics}{pages}.";
    }

    /// <summary>"A preview of a change, compared with main (1cd3cc4e8e)."</summary>
    public static string Against(Comparison comparison, PublishedHistory history) =>
        $"A preview of a change, compared with {(history.IsOpen(comparison.Asked) ? $"{Quote.Plain(comparison.Asked)} ({comparison.ShortBase})" : comparison.ShortBase)}.";

    private static AlteredMetric Of(Alteration alteration, Register register)
    {
        var cascade = register.Published.Cascade;
        return new AlteredMetric(
            alteration.Metric is { } metric ? Register.Link(metric) : new Anchor(alteration.Title, null),
            Word.Of(alteration.Change.Kind),
            [.. alteration.Events.Select(e => Timelines.Words(e, register) with { Place = AlteredPlaces.Of(e.What) })],
            alteration.Change.CallsFor?.ToString(),
            alteration.Metric is { } from ? [.. cascade.Chain(from).Select(e => Register.Link(e.To))] : [],
            alteration.Metric is { } top && cascade.Below(top) is { Count: > 0 } below ? Counts.Of(below) : null);
    }

    // Who must agree to what is not shown would tell that there is something.
    private static IEnumerable<Fact> Agreements(ChangeSet changes, Register register) =>
        from agreement in Agreement.Of(changes, [.. register.Alterations.All.Select(a => a.Change)], Settings(changes, register).Any())
        let reasons = agreement.Reasons.Where(register.History.IsOpen).ToList()
        where reasons.Count > 0
        select Fact.Of(agreement.Who, string.Join("; ", reasons));

    // Where it lies is enough: values may be addresses and days on which people leave.
    private static IEnumerable<string> Settings(ChangeSet changes, Register register) =>
        from setting in changes.Settings
        where register.History.IsOpen(setting.Path) && register.History.IsOpen(setting.Before) && register.History.IsOpen(setting.After)
        select $"{setting.Place.File.Path}: {Quote.Plain(setting.Path)} {(setting.Before is null ? "is new" : setting.After is null ? "is gone" : "is another")}";
}
