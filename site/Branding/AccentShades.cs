using System.Globalization;

namespace Yardstick.Site.Branding;

/// <summary>
/// Makes of an organisation's colour the shades that can be read on a light and on a dark ground: the colour itself
/// where it stands out enough, else as little darker or lighter as it takes (WCAG 2.2, contrast of 4.5).
/// </summary>
internal static class AccentShades
{
    // Somewhat above the limit, as browsers round what they mix.
    private const double Contrast = 4.6;

    private const int Steps = 50;

    private static readonly Rgb Black = new(0, 0, 0);
    private static readonly Rgb White = new(255, 255, 255);
    private static readonly Rgb LightPaper = White;
    private static readonly Rgb DarkPaper = new(0x13, 0x19, 0x17);

    /// <summary>The tokens of both themes.</summary>
    public static string Css(string accent)
    {
        var colour = Rgb.Of(accent);
        return $":root {{ {Tokens(colour, LightPaper, Black, 0.09)} }}\n@media (prefers-color-scheme: dark) {{ :root {{ {Tokens(colour, DarkPaper, White, 0.16)} }} }}\n";
    }

    private static string Tokens(Rgb colour, Rgb paper, Rgb towards, double tint)
    {
        var wash = paper.Mixed(colour, tint);
        var shade = colour;
        for (var step = 1; step <= Steps && Math.Min(shade.ContrastTo(paper), shade.ContrastTo(wash)) < Contrast; step++)
        {
            shade = colour.Mixed(towards, (double)step / Steps);
        }

        var on = shade.ContrastTo(White) >= shade.ContrastTo(Black) ? White : Black;
        return $"--accent: {shade}; --accent-wash: {wash}; --on-accent: {on};";
    }

    private readonly record struct Rgb(byte Red, byte Green, byte Blue)
    {
        private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

        public static Rgb Of(string text) => new(Part(text, 1), Part(text, 3), Part(text, 5));

        public Rgb Mixed(Rgb other, double share) => new(Mix(Red, other.Red, share), Mix(Green, other.Green, share), Mix(Blue, other.Blue, share));

        public double ContrastTo(Rgb other)
        {
            var (mine, its) = (Luminance, other.Luminance);
            return (Math.Max(mine, its) + 0.05) / (Math.Min(mine, its) + 0.05);
        }

        public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

        private static byte Part(string text, int start) => byte.Parse(text.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

        private static byte Mix(byte from, byte to, double share) => (byte)Math.Round(from + ((to - from) * share));

        private static double Linear(byte part)
        {
            var share = part / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }
    }
}
