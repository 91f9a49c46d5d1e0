using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using Yardstick.Site.Mapping;

namespace Yardstick.Site.Data;

/// <summary>
/// The reviews that are due as a calendar people can subscribe to (RFC 5545). A metric's review keeps its name from one
/// edition to the next, so that it moves in the calendar instead of standing there twice.
/// </summary>
internal static class ReviewCalendar
{
    // A line has at most 75 bytes without its break.
    private const int MostBytes = 75;

    public static void Write(Register register, Stream stream)
    {
        using var output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\r\n" };
        var configuration = register.Published.Configuration;
        var place = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(configuration.Repository?.Value ?? configuration.TitleOrDefault)))[..16];
        var stamp = $"{Basic(register.IsDated ? register.Today : DateOnly.FromDateTime(DateTime.UnixEpoch))}T000000Z";
        Line("BEGIN", "VCALENDAR");
        Line("VERSION", "2.0");
        Line("PRODID", "-//Yardstick//Reviews//EN");
        Line("X-WR-CALNAME", Escaped($"{register.Frame.Title}: reviews"));
        foreach (var review in GovernancePages.Due(register))
        {
            var name = register.Name(review.Metric);
            Line("BEGIN", "VEVENT");
            Line("UID", $"review-{review.Metric.Id}@{place}.yardstick");
            Line("DTSTAMP", stamp);
            Line("DTSTART;VALUE=DATE", Basic(review.Day));
            Line("SUMMARY", Escaped($"Review the definition of {name.Name}"));
            Line("DESCRIPTION", Escaped($"Owned by {name.Owner ?? "nobody yet"}.\nIs it still right, still used, is something missing, should it retire?"));
            if (register.Frame.Address is { } address)
            {
                Line("URL", address + name.Target);
            }

            Line("TRANSP", "TRANSPARENT");
            Line("END", "VEVENT");
        }

        Line("END", "VCALENDAR");

        void Line(string property, string value) => WriteFolded($"{property}:{value}", output);
    }

    private static string Basic(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            _ = letter switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(letter),
                '\n' => escaped.Append("\\n"),
                _ when char.IsControl(letter) => escaped,
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }

    // Between characters, never within one; a further line begins with a space, which counts.
    private static void WriteFolded(string line, TextWriter output)
    {
        var bytes = 0;
        Span<char> letters = stackalloc char[2];
        foreach (var rune in line.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MostBytes)
            {
                output.WriteLine();
                output.Write(' ');
                bytes = 1 + rune.Utf8SequenceLength;
            }

            output.Write(letters[..rune.EncodeToUtf16(letters)]);
        }

        output.WriteLine();
    }
}
