using System.Globalization;

using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Focus;

/// <summary>An objective or OKR by its id and the words for it.</summary>
internal sealed record TitledId(Stated<string> Id, string Title);

/// <summary>The objectives that a year, or the OKRs that a quarter, holds. What is past is not judged any more.</summary>
/// <param name="Title">How it stands at the start of a sentence.</param>
/// <param name="IsNow">Whether it is the time in hand: the quarter of the run's date, the first year that is not past.</param>
internal sealed record ObjectivesOfATime(string Title, string Noun, IReadOnlyList<TitledId> Entries, bool IsNow)
{
    public static IEnumerable<ObjectivesOfATime> All(RuleContext context)
    {
        var objectives = context.Catalogue.Objectives;
        if (!context.Catalogue.KnowsConfiguration)
        {
            yield break;
        }

        var year = context.Today.Year;
        var years = objectives.Yearly.DistinctBy(o => o.Id.Value).GroupBy(o => o.Year?.Value ?? year).Where(g => g.Key >= year).OrderBy(g => g.Key).ToList();
        foreach (var group in years)
        {
            // A business year that began in autumn bears the number of the next one: the first stated year is the one in hand.
            yield return new(group.Key.ToString(CultureInfo.InvariantCulture), "objective", [.. group.Select(o => new TitledId(o.Id, o.Title))], group == years[0]);
        }

        var quarter = Quarter.Of(context.Today);
        var okrs = objectives.Okrs.DistinctBy(o => o.Id.Value)
            .GroupBy(o => o.Period?.Value ?? quarter)
            .Where(g => string.CompareOrdinal(g.Key, quarter) >= 0)
            .OrderBy(g => g.Key, StringComparer.Ordinal);
        foreach (var group in okrs)
        {
            yield return new(Quote.Plain(group.Key), "OKR", [.. group.Select(o => new TitledId(o.Id, o.Title))], group.Key == quarter);
        }
    }
}
