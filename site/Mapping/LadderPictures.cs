using Yardstick.Site.Pages;
using Yardstick.Text;

namespace Yardstick.Site.Mapping;

/// <summary>Draws the North Star, its inputs beside each other beneath it, and under each input the teams that move it.</summary>
internal static class LadderPictures
{
    private const int Gap = 16;
    private const int NarrowestPicture = 1144;
    private const int Side = LayeredPictures.Side;
    private const int Above = LayeredPictures.Above;
    private const int LowestBand = 104;
    private const int NarrowestColumn = 188;
    private const int WidestBox = 236;
    private const int Rail = 14;
    private const int RowHeight = 78;
    private const int TeamHeight = 44;
    private const int TeamGap = 10;
    private const int BandGap = 40;
    private const int MostTeams = 12;

    public static LayeredPicture Of(MetricName star, IReadOnlyList<LadderInput> inputs)
    {
        var column = Math.Max(NarrowestColumn, (NarrowestPicture - Side - Gap) / Math.Max(1, inputs.Count));
        var width = Side + (Math.Max(1, inputs.Count) * column) + Gap;
        var box = Math.Min(WidestBox, column - Gap);
        var band = Above + RowHeight + Gap;
        var teamsAt = 2 * (band + BandGap);
        var top = LayeredPictures.Box(new Placed("", star.Name, "North Star", star.Target, "top", star.Fate), Side + ((width - Side - box) / 2), Above, box, RowHeight);
        var boxes = new List<PictureBox> { top };
        var lines = new List<PictureLine>();
        var most = 1;
        for (var i = 0; i < inputs.Count; i++)
        {
            var step = inputs[i].Step;
            var input = LayeredPictures.Box(new Placed("", step.Metric.Name, step.Metric.Mark, step.Metric.Target, Fate: step.Metric.Fate), Side + Gap + (i * column) + ((column - Gap - box) / 2), band + BandGap + Above, box, RowHeight);
            boxes.Add(input);
            lines.Add(Rising(input, top, step.Kind));
            var teams = Teams(inputs[i]).ToList();
            for (var t = 0; t < teams.Count; t++)
            {
                var team = LayeredPictures.Box(teams[t], input.X + Rail, teamsAt + Above + (t * (TeamHeight + TeamGap)), box - Rail, TeamHeight);
                boxes.Add(team);
                lines.Add(new PictureLine(null, $"M{team.X} {team.Y + (TeamHeight / 2)}H{input.X + 4}V{input.Y + input.Height + 7}", t > 0 ? "" : $"M{input.X + 4} {input.Y + input.Height}l4 8h-8z"));
            }

            most = Math.Max(most, teams.Count);
        }

        if (inputs.Count == 0)
        {
            boxes.Add(LayeredPictures.Box(new Placed("", "No input yet", null, null, "gap"), top.X, band + BandGap + Above, box, RowHeight));
        }

        List<PictureBand> bands =
        [
            LayeredPictures.Band("North Star", "one number above all others", 0, band),
            LayeredPictures.Band("Inputs", "the few numbers that make it", band + BandGap, band),
            LayeredPictures.Band("Teams", "whose metrics move an input", teamsAt, Math.Max(LowestBand, Above + (most * (TeamHeight + TeamGap)) - TeamGap + Gap)),
        ];
        return new LayeredPicture(width, teamsAt + bands[^1].Height, "The North Star, its inputs and the teams that move them", bands, boxes, lines);
    }

    private static PictureLine Rising(PictureBox from, PictureBox to, string? kind)
    {
        var (start, end, foot) = (from.X + (from.Width / 2), to.X + (to.Width / 2), to.Y + to.Height);
        var middle = (from.Y + foot) / 2;
        return new PictureLine(kind, $"M{start} {from.Y}C{start} {middle} {end} {middle} {end} {foot + 7}", $"M{end} {foot}l4 8h-8z");
    }

    private static IEnumerable<Placed> Teams(LadderInput input)
    {
        var shown = input.Teams.Count > MostTeams ? MostTeams - 1 : input.Teams.Count;
        foreach (var team in input.Teams.Take(shown))
        {
            yield return new Placed("", team.Team.Text, Counted.OrNone(team.Metrics.Count, "metric"), team.Team.Target);
        }

        if (shown < input.Teams.Count)
        {
            yield return new Placed("", Counted.OrNone(input.Teams.Count - shown, "further team"), "in the list below", $"{Targets.NorthStar}#{input.Fragment}", "more");
        }

        if (input.Teams.Count == 0)
        {
            yield return new Placed("", "No team yet", null, $"{Targets.NorthStar}#{input.Fragment}", "gap");
        }
    }
}
