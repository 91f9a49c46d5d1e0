using System.Globalization;
using System.Text;

using Yardstick.Site.Wording;

namespace Yardstick.Site;

/// <summary>A file of the site that is no page.</summary>
internal sealed record SiteAsset(string Path, byte[] Content);

/// <summary>The stylesheet, the icon, and the line of the edition.</summary>
internal static class SiteAssets
{
    private const string Prefix = "assets/";

    public static IReadOnlyList<SiteAsset> For(SiteRequest request) =>
    [
        .. from name in typeof(SiteAssets).Assembly.GetManifestResourceNames()
           where name.StartsWith(Prefix, StringComparison.Ordinal)
           orderby name
           select new SiteAsset(name[Prefix.Length..], Read(name)),
        new SiteAsset("edition.css", Encoding.UTF8.GetBytes(Edition(request))),
    ];

    private static byte[] Read(string name)
    {
        using var resource = typeof(SiteAssets).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }

    // Every page shows the edition in its footer, but stands in a file of its own: a page whose metric hasn't changed
    // then stays as it is from one revision to the next.
    private static string Edition(SiteRequest request)
    {
        var words = new List<string>();
        if (request.Revision is { } revision)
        {
            words.Add($"Revision {revision}");
        }

        if (request.Date is { } day)
        {
            words.Add(Days.InWords(day));
        }

        words.Add($"for {Terms.Of(request.Audience).ToLowerInvariant()}");
        return $".edition::after {{ content: \"{Quoted(string.Join(", ", words))}\"; }}\n";
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var isPlain = rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is ' ' or ',' or '.' or '-');
            quoted.Append(isPlain ? rune.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\{rune.Value:x6}"));
        }

        return quoted.ToString();
    }
}
