using System.Globalization;
using System.Text;

namespace Yardstick.Text;

/// <summary>A text as a reader sees it, to tell whether two look the same.</summary>
public static class VisibleText
{
    /// <summary>
    /// Without characters of no width, and with Latin letters and their accents in one character each, as in normal form C:
    /// the framework normalises nothing where it runs without the data of cultures.
    /// </summary>
    public static string Of(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (visible.Length > 0 && Joined(visible[^1], c) is { } joined)
            {
                visible[^1] = joined;
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                visible.Append(c);
            }
        }

        return visible.ToString();
    }

    private static char? Joined(char letter, char mark) => mark switch
    {
        '\u0300' => Pick(letter, "AEIOUaeiouNn", "ÀÈÌÒÙàèìòùǸǹ"),
        '\u0301' => Pick(letter, "AEIOUYaeiouyCcLlNnRrSsZz", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹź"),
        '\u0302' => Pick(letter, "AEIOUaeiouCcGgHhJjSsWwYy", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷ"),
        '\u0303' => Pick(letter, "ANOanoIiUu", "ÃÑÕãñõĨĩŨũ"),
        '\u0304' => Pick(letter, "AEIOUaeiou", "ĀĒĪŌŪāēīōū"),
        '\u0306' => Pick(letter, "AEGIOUaegiou", "ĂĔĞĬŎŬăĕğĭŏŭ"),
        '\u0307' => Pick(letter, "CEGIZcegz", "ĊĖĠİŻċėġż"),
        '\u0308' => Pick(letter, "AEIOUYaeiouy", "ÄËÏÖÜŸäëïöüÿ"),
        '\u030A' => Pick(letter, "AUau", "ÅŮåů"),
        '\u030B' => Pick(letter, "OUou", "ŐŰőű"),
        '\u030C' => Pick(letter, "CDENRSTZcdenrstz", "ČĎĚŇŘŠŤŽčďěňřšťž"),
        '\u0326' => Pick(letter, "STst", "ȘȚșț"),
        '\u0327' => Pick(letter, "CGKLNRSTcgklnrst", "ÇĢĶĻŅŖŞŢçģķļņŗşţ"),
        '\u0328' => Pick(letter, "AEIUaeiu", "ĄĘĮŲąęįų"),
        _ => null,
    };

    private static char? Pick(char letter, string letters, string joined) => letters.IndexOf(letter) is >= 0 and var at ? joined[at] : null;
}
