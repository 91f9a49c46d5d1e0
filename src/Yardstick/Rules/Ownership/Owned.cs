using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Ownership;

/// <summary>Something that states an owner.</summary>
/// <param name="What">How it stands in a sentence.</param>
internal readonly record struct Owned(string What, Stated<string> Owner)
{
    /// <summary>Metrics still in use, objectives and OKRs; nothing while the organisation is unknown.</summary>
    public static IEnumerable<Owned> All(Catalogue catalogue)
    {
        if (!catalogue.KnowsOrganisation)
        {
            return [];
        }

        var metrics = catalogue.Metrics.Where(m => m is { IsRetired: false, Owner: not null }).Select(m => new Owned(Quote.Of(m.Title), m.Owner!.Value));
        var objectives = catalogue.Objectives.Yearly.Where(o => o.Owner is not null).Select(o => new Owned($"the objective {Quote.Of(o.Title)}", o.Owner!.Value));
        var okrs = catalogue.Objectives.Okrs.Where(o => o.Owner is not null).Select(o => new Owned($"the OKR {Quote.Of(o.Title)}", o.Owner!.Value));
        return metrics.Concat(objectives).Concat(okrs);
    }
}
