using Yardstick.Governance;
using Yardstick.Site.Pages;

namespace Yardstick.Site.Mapping;

/// <summary>A score with its arithmetic, as pages show it.</summary>
internal static class ScoreTables
{
    public static ScoreTable Of(Score score) => new(
        score.Percent,
        score.Earned,
        score.Possible,
        [.. score.Tallies.Where(t => t.Asked > 0).Select(t => new ScoreRow(t.Criterion.Id, t.Criterion.Asks, t.Criterion.Help, t.Weight, t.Held, t.Asked))]);
}
