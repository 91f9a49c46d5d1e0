using System.Globalization;

using Yardstick.Governance;
using Yardstick.Text;

namespace Yardstick.Reports;

/// <summary>Scores for people at a terminal, with the arithmetic that leads to them.</summary>
public static class ScoreText
{
    /// <param name="parts">What the score is made of; the lowest stand first.</param>
    public static void Write(Scored scored, IReadOnlyList<Scored> parts, TextWriter output)
    {
        output.WriteLine($"{Printable.Line(scored.Title)}: {Sentence(scored.Score)}");
        if (scored.Score.Tallies.Count == 0)
        {
            output.WriteLine("Every criterion weighs 0 in yardstick.yaml, so nothing is asked.");
            return;
        }

        output.WriteLine();
        var isMetric = scored.Kind == ScoredKind.Metric;
        var margin = new string(' ', 36);
        foreach (var tally in scored.Score.Tallies)
        {
            output.WriteLine(isMetric
                ? $"  {tally.Criterion.Id,-8}  {Points(tally),8}  {Standing(tally),-12}  {tally.Criterion.Asks}"
                : $"  {tally.Criterion.Id,-8}  {Points(tally),15}  {Count(tally),-24}  {tally.Criterion.Asks}");
            if (isMetric && tally.IsOpen)
            {
                output.WriteLine($"{margin}= {tally.Criterion.Help}");
            }
        }

        WriteParts(parts, output);
    }

    /// <summary>"87 % (870 of 1000 points)".</summary>
    public static string Sentence(Score score) => score.Percent is { } percent
        ? string.Create(CultureInfo.InvariantCulture, $"{percent} % ({score.Earned} of {score.Possible} points)")
        : "no score, since nothing is asked";

    private static void WriteParts(IReadOnlyList<Scored> parts, TextWriter output)
    {
        var asked = parts.Where(p => p.Score.Percent is not null).OrderBy(p => p.Score.Percent).ToList();
        if (asked.Count == 0)
        {
            return;
        }

        output.WriteLine();
        var widest = asked.Max(p => Printable.Width(Printable.Line(p.Title)));
        foreach (var part in asked)
        {
            var title = Printable.Line(part.Title);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {title}{new string(' ', widest - Printable.Width(title))}  {part.Score.Percent,3} %  {part.Score.Earned} of {part.Score.Possible}"));
        }
    }

    private static string Count(Tally tally) => string.Create(CultureInfo.InvariantCulture, $"{tally.Held} of {Counted.Of(tally.Asked, "metric")} × {tally.Weight}");

    private static string Points(Tally tally) =>
        tally.Asked == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{tally.Earned} of {tally.Possible}");

    private static string Standing(Tally tally) => (tally.Asked, tally.Held) switch
    {
        (0, _) => "not asked",
        (_, 0) => "open",
        _ => "earned",
    };
}
