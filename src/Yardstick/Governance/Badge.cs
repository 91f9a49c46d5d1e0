using System.Globalization;
using System.Security;
using System.Text;

using Yardstick.Text;

namespace Yardstick.Governance;

/// <summary>
/// A score as a small picture. It carries its own ground, so it is read on any page; colour and number say the same;
/// the text is set to widths reckoned here, so it fits whichever font shows it.
/// </summary>
public static class Badge
{
    private const string Label = "governance";
    private const int Padding = 7;

    /// <param name="title">Whose score it is.</param>
    public static string Svg(string title, Score score)
    {
        var value = score.Percent is { } percent ? string.Create(CultureInfo.InvariantCulture, $"{percent} %") : "not scored";
        var (label, number) = (WidthOf(Label), WidthOf(value));
        var left = label + (2 * Padding);
        var width = left + number + (2 * Padding);
        var name = Escaped($"{Quote.Plain(title)}: governance score {value}");
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="20" viewBox="0 0 {width} 20" role="img" aria-label="{name}">
              <title>{name}</title>
              <rect width="{width}" height="20" rx="3" fill="{ColorOf(score.Percent)}"/>
              <path d="M3 0H{left}V20H3A3 3 0 0 1 0 17V3A3 3 0 0 1 3 0Z" fill="#3b4643"/>
              <g fill="#fff" font-family="Verdana, 'DejaVu Sans', sans-serif" font-size="11" aria-hidden="true">
                <text x="{Padding}" y="14" textLength="{label}">{Label}</text>
                <text x="{left + Padding}" y="14" textLength="{number}">{value}</text>
              </g>
            </svg>

            """).ReplaceLineEndings("\n");
    }

    // White on each of them has a contrast of at least 5.5.
    private static string ColorOf(int? percent) => percent switch
    {
        null => "#5b6663",
        >= 90 => "#1b6b34",
        >= 70 => "#8a5300",
        _ => "#a8201a",
    };

    // Pixels in Verdana at size 11, rounded up.
    private static int WidthOf(string text) => text.Sum(c => c switch
    {
        'i' or 'l' or 'j' => 3,
        ' ' or 'f' or 't' or 'r' => 5,
        'm' or 'w' => 10,
        '%' => 12,
        _ => 7,
    });

    // XML has no place for control characters and halves of pairs, escaped or not.
    private static string Escaped(string text)
    {
        var sound = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            sound.Append(Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar : rune);
        }

        return SecurityElement.Escape(sound.ToString());
    }
}
