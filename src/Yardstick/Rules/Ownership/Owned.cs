using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Ownership;

/// <summary>What states an owner.</summary>
internal static class Owned
{
    /// <summary>Every owner that is named: of metrics still in use, objectives, OKRs and initiatives; nothing while the organisation is unknown.</summary>
    public static IEnumerable<Mention> All(Catalogue catalogue)
    {
        if (!catalogue.KnowsOrganisation)
        {
            return [];
        }

        var metrics = catalogue.Metrics.Where(m => m is { IsRetired: false, Owner: not null }).Select(m => new Mention(() => Quote.Of(m.Title), m.Owner!));
        var objectives = catalogue.Objectives.Yearly.Where(o => o.Owner is not null).Select(o => new Mention(() => $"the objective {Quote.Of(o.Title)}", o.Owner!));
        var okrs = catalogue.Objectives.Okrs.Where(o => o.Owner is not null).Select(o => new Mention(() => $"the OKR {Quote.Of(o.Title)}", o.Owner!));
        var initiatives = catalogue.Objectives.Yearly.SelectMany(o => o.KeyResultAreas).SelectMany(a => a.Initiatives)
            .Where(i => i.Owner is not null).Select(i => new Mention(() => $"the initiative {Quote.Of(i.Name.Value)}", i.Owner!));
        return metrics.Concat(objectives).Concat(okrs).Concat(initiatives);
    }
}
