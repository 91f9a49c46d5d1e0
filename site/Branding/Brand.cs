using Yardstick.Model;
using Yardstick.Site.Safety;
using Yardstick.Text;

namespace Yardstick.Site.Branding;

/// <summary>What an organisation gives the site of its own: a colour, a logo, a stylesheet.</summary>
/// <param name="Accent">As # and six hexadecimal digits, which the schema of the configuration sees to.</param>
public sealed record Brand(string? Accent, SiteAsset? Logo, SiteAsset? Stylesheet)
{
    private const int LargestFile = 512 * 1024;

    private static readonly string[] Images = [".svg", ".png", ".jpg", ".jpeg", ".webp"];

    public static Brand None { get; } = new(null, null, null);

    /// <param name="read">The content of a file of the dictionary's folder; nothing where there is none.</param>
    /// <returns>The brand, or why what the configuration names cannot be used.</returns>
    public static (Brand? Brand, string? Refusal) Read(SiteOptions options, Func<string, byte[]?> read)
    {
        var (logo, why) = Asset(options.Logo, "logo", Images, read);
        if (why is null && logo is not null && options.Logo!.Value.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) && SafeImage.Offence(logo.Content.ToArray()) is { } offence)
        {
            why = Refusal(options.Logo, "logo", $"holds {offence}, and a drawing that can run or load something is never published", "Export it as plain SVG, or as PNG.");
        }

        if (why is not null)
        {
            return (null, why);
        }

        (var stylesheet, why) = Asset(options.Stylesheet, "stylesheet", [".css"], read);
        return why is null ? (new Brand(options.Accent?.Value, logo, stylesheet), null) : (null, why);
    }

    private static (SiteAsset? Asset, string? Refusal) Asset(Stated<string>? path, string field, string[] endings, Func<string, byte[]?> read)
    {
        if (path is null)
        {
            return (null, null);
        }

        var ending = Path.GetExtension(path.Value).ToLowerInvariant();
        if (!endings.Contains(ending, StringComparer.Ordinal))
        {
            return (null, Refusal(path, field, "is of a kind that browsers don't show there", $"Use {Listing.Of(endings)}."));
        }

        return read(path.Value) switch
        {
            null => (null, Refusal(path, field, "is not there, or a link leads to it, so the site would miss it", "Name a file within the dictionary's folder, or leave the option out.")),
            { Length: > LargestFile } => (null, Refusal(path, field, "is larger than 512 KB, and every page loads it", "Make it smaller.")),
            var content => (new SiteAsset($"brand/{field}{ending}", content), null),
        };
    }

    private static string Refusal(Stated<string> stated, string field, string wrong, string help)
    {
        var start = stated.Place.File.PositionAt(stated.Place.Span.Start);
        return $"{stated.Place.File.ShownPath}:{start.Line}:{start.Column}: site.{field} {Quote.Of(stated.Value)} {wrong}. {help}";
    }
}
