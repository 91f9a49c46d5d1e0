using System.Globalization;
using System.Text.RegularExpressions;

using Yardstick.Model;
using Yardstick.Yaml;

namespace Yardstick.Editing.Mends;

/// <summary>Dates that begin with the year, or with a day that can be no month, are written year-month-day. One that could be read in two ways, such as 01/02/2026, is left to its author.</summary>
internal static partial class DateForm
{
    private static readonly string[] DateFields = ["date", "due", "last", "until", "created", "expires"];

    public static Mend Mend { get; } = new("dates", Find);

    private static List<Fix> Find(MendContext context, YamlDocument document)
    {
        var isOrganisation = DefinitionFile.KindOf(document.File.Path) == DefinitionKind.Organisation;
        var fixes = new List<Fix>();
        foreach (var (key, scalar, _) in Scalars.Of(document.Root!))
        {
            // Everywhere else 'from' is a source or a number.
            var isDate = DateFields.Contains(key) || (isOrganisation && key == "from");
            if (isDate && Mended(scalar.Text) is { } date && date != scalar.Text)
            {
                var quote = document.File.Text[scalar.Span.Start] is '"' or '\'' ? document.File.Text[scalar.Span.Start].ToString() : "";
                fixes.Add(new Fix(scalar.Span, quote + date + quote, $"date {scalar.Text} written {date}") { Value = date });
            }
        }

        return fixes;
    }

    private static string? Mended(string text) =>
        Form().Match(text) is { Success: true } match
        && DateOnly.TryParseExact(
            $"{match.Groups["year"].Value}-{match.Groups["month"].Value}-{match.Groups["day"].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && (match.Groups["year"].Index == 0 || date.Day > 12)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    // A time of day is dropped only where it is midnight without a zone or in UTC: any other could belong to another day.
    [GeneratedRegex(@"\A(?<year>[0-9]{4})(?<sign>[-/.])(?<month>[0-9]{1,2})\k<sign>(?<day>[0-9]{1,2})([Tt ]00:00(:00(\.0{1,9})?)?( ?(Z|z|[+]00:?00))?)?\z|\A(?<day>[0-9]{1,2})(?<sign>[-/.])(?<month>[0-9]{1,2})\k<sign>(?<year>[0-9]{4})\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
