using System.Globalization;
using System.Text;

namespace Yardstick.Site.Drawing;

/// <summary>Lines in the language of SVG paths.</summary>
internal static class Path
{
    private const int Roundness = 6;

    /// <summary>Rounds every corner. Only absolute commands are used, M, H, V and Q, so that a script can move what they name.</summary>
    public static string Of(IReadOnlyList<Corner> corners)
    {
        var path = new StringBuilder().Append(CultureInfo.InvariantCulture, $"M{corners[0].X} {corners[0].Y}");
        for (var i = 1; i < corners.Count; i++)
        {
            var (before, at) = (corners[i - 1], corners[i]);
            var after = i + 1 < corners.Count ? corners[i + 1] : at;
            var round = Math.Min(Roundness, Math.Min(Length(before, at), Length(at, after)) / 2);
            var start = Toward(at, before, round);
            if (before.X == at.X)
            {
                path.Append(CultureInfo.InvariantCulture, $"V{start.Y}");
            }
            else
            {
                path.Append(CultureInfo.InvariantCulture, $"H{start.X}");
            }

            if (round > 0)
            {
                var end = Toward(at, after, round);
                path.Append(CultureInfo.InvariantCulture, $"Q{at.X} {at.Y} {end.X} {end.Y}");
            }
        }

        return path.ToString();
    }

    private static int Length(Corner a, Corner b) => Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y);

    private static Corner Toward(Corner from, Corner to, int distance) =>
        new(from.X + (distance * Math.Sign(to.X - from.X)), from.Y + (distance * Math.Sign(to.Y - from.Y)));
}
