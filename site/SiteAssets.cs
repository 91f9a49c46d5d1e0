using System.Globalization;
using System.Text;

using Yardstick.Site.Branding;
using Yardstick.Site.Wording;
using Yardstick.Text;

namespace Yardstick.Site;

/// <summary>A file of the site that is no page.</summary>
/// <param name="Path">From the site's root.</param>
public sealed record SiteAsset(string Path, ReadOnlyMemory<byte> Content);

/// <summary>The stylesheet, the scripts, the icon, what the organisation gives of its own, and the line of the edition.</summary>
internal static class SiteAssets
{
    private const string Prefix = "assets/";
    private const string Styles = "assets/styles/";
    private const string Serve = "serve.js";

    // Scripts whose parts lie in a folder each; what comes first in a file is what the rest of it uses.
    private static readonly Bundle[] Bundles =
    [
        new("site.js", ["assets/scripts/"]),
        new("dictionary.js", ["assets/dictionary/"]),
        new("hierarchy.js", ["assets/hierarchy/"]),
        new("changes.js", ["assets/changes/"]),
        new("propose.js", ["assets/forms/", "assets/propose/", "assets/change/", "assets/worksheet/"]),
        new("office.js", ["assets/office/"]),
        new("scorecard-builder.js", ["assets/forms/", "assets/scorecard/"]),
    ];

    public static IReadOnlyList<SiteAsset> For(SiteRequest request)
    {
        var names = typeof(SiteAssets).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        List<SiteAsset> assets =
        [
            .. names.Where(n => !n.StartsWith(Styles, StringComparison.Ordinal) && !IsPart(n)).Select(n => new SiteAsset(n[Prefix.Length..], Read(n)))
                .Where(a => a.Path != Serve || request.ServedState is not null),
            new("style.css", All(names, Styles)),
            .. Bundles.Select(b => new SiteAsset(b.Path, Lean([.. b.Folders.SelectMany(f => All(names, f))]))),
            new("edition.css", Encoding.UTF8.GetBytes(Edition(request))),
        ];
        assets.AddRange(new[] { request.Brand.Logo, request.Brand.Stylesheet }.OfType<SiteAsset>());
        return assets;
    }

    private static bool IsPart(string name) => Bundles.Any(b => b.Folders.Any(f => name.StartsWith(f, StringComparison.Ordinal)));

    private static byte[] All(IEnumerable<string> names, string folder) => [.. names.Where(n => n.StartsWith(folder, StringComparison.Ordinal)).SelectMany(Read)];

    // A page loads what it runs: no indents, no comments, which stand on lines of their own, no line breaks that end
    // nothing, for no text goes over several lines, and what is said of the whole script only once.
    private static ReadOnlyMemory<byte> Lean(byte[] script)
    {
        var lean = new MemoryStream(script.Length);
        for (var start = 0; start < script.Length;)
        {
            var rest = script.AsSpan(start);
            var length = rest.IndexOf((byte)'\n') + 1;
            var line = rest[..(length == 0 ? rest.Length : length)];
            start += line.Length;
            var bare = line.TrimStart((byte)' ');
            if (!bare.SequenceEqual("\n"u8) && !bare.StartsWith("//"u8) && (lean.Length == 0 || !bare.SequenceEqual("\"use strict\";\n"u8)))
            {
                // No statement begins with any of these signs, nor ends with any of those.
                if (lean.Length > 0 && "})]?:."u8.Contains(bare[0]) && lean.GetBuffer()[lean.Length - 1] == '\n')
                {
                    lean.SetLength(lean.Length - 1);
                }

                lean.Write(bare is [.., (byte)';' or (byte)'{' or (byte)',' or (byte)'(' or (byte)'[', (byte)'\n'] ? bare[..^1] : bare);
            }
        }

        return lean.GetBuffer().AsMemory(0, (int)lean.Length);
    }

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
        if (request.Edition.Revision is { } revision)
        {
            words.Add($"from revision {revision.ShortId}{(request.Edition.IsAltered ? " with changes not committed" : "")}");
            words.Add(Days.InWords(revision.Date));
        }
        else
        {
            words.Add("revision unknown");
        }

        words.Add($"for {Terms.Of(request.Audience).ToLowerInvariant()}");
        var accent = request.Brand.Accent is { } colour ? AccentShades.Css(colour) : "";
        return $"{accent}.edition::after {{ content: \"{Quoted(string.Join(", ", words))}\"; }}\n";
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

    private sealed record Bundle(string Path, IReadOnlyList<string> Folders);
}
