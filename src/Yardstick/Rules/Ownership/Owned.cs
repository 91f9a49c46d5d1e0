using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Ownership;

/// <summary>Something that states an owner.</summary>
/// <param name="What">How it stands in a sentence.</param>
internal sealed record Owned(string What, Stated<string> Owner)
{
    /// <summary>Metrics still in use, objectives, OKRs and initiatives; nothing while the organisation is unknown.</summary>
    public static IEnumerable<Owned> All(Catalogue catalogue)
    {
        if (!catalogue.KnowsOrganisation)
        {
            return [];
        }

        var metrics = catalogue.Metrics.Where(m => m is { IsRetired: false, Owner: not null }).Select(m => new Owned(Quote.Of(m.Title), m.Owner!));
        var objectives = catalogue.Objectives.Yearly.Where(o => o.Owner is not null).Select(o => new Owned($"the objective {Quote.Of(o.Title)}", o.Owner!));
        var okrs = catalogue.Objectives.Okrs.Where(o => o.Owner is not null).Select(o => new Owned($"the OKR {Quote.Of(o.Title)}", o.Owner!));
        var initiatives = catalogue.Objectives.Yearly.SelectMany(o => o.KeyResultAreas).SelectMany(a => a.Initiatives)
            .Where(i => i.Owner is not null).Select(i => new Owned($"the initiative {Quote.Of(i.Name.Value)}", i.Owner!));
        return metrics.Concat(objectives).Concat(okrs).Concat(initiatives);
    }
}
