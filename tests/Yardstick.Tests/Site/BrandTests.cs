using System.Text;
using System.Text.RegularExpressions;

using Yardstick.Site;
using Yardstick.Site.Branding;
using Yardstick.Site.Safety;

namespace Yardstick.Tests.Site;

/// <summary>What an organisation may set of its own, and what it may not break with it.</summary>
public sealed class BrandTests : IDisposable
{
    private readonly TestSite site = new();

    [Theory]
    [InlineData("#0b6e4f")]
    [InlineData("#ffff00")]
    [InlineData("#000000")]
    [InlineData("#ffffff")]
    [InlineData("#777777")]
    [InlineData("#ff0055")]
    public void Any_accent_can_be_read_on_a_light_and_on_a_dark_ground(string accent)
    {
        var colours = Regex.Matches(AccentShades.Css(accent), "--(?:accent|accent-wash): (#[0-9a-f]{6})").Select(m => m.Groups[1].Value).ToList();
        foreach (var (shade, grounds) in new[] { (colours[0], new[] { "#ffffff", colours[1] }), (colours[2], ["#131917", colours[3]]) })
        {
            Assert.All(grounds, ground => Assert.True(Contrast(shade, ground) >= 4.5, $"{accent}: {shade} on {ground}"));
        }
    }

    [Fact]
    public void A_colour_that_is_dark_enough_stays_as_it_is() =>
        Assert.StartsWith(":root { --accent: #0b6e4f;", AccentShades.Css("#0b6e4f"), StringComparison.Ordinal);

    [Fact]
    public void Logo_accent_and_stylesheet_are_on_every_page()
    {
        Build("site: {accent: '#0b6e4f', logo: looks/logo.svg, stylesheet: looks/ours.css}", "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>");
        foreach (var path in site.Pages().Where(p => p != "404.html"))
        {
            var page = site.Page(path);
            var root = path.Contains('/', StringComparison.Ordinal) ? "../" : "";
            Assert.Equal(root + "brand/logo.svg", page.QuerySelector(".home img")!.GetAttribute("src"));
            Assert.Equal(root + "brand/stylesheet.css", page.QuerySelectorAll("link[rel=stylesheet]")[^1].GetAttribute("href"));
        }

        Assert.Contains("--accent: #0b6e4f", site.Read("edition.css"), StringComparison.Ordinal);
        Assert.True(site.Has("brand/logo.svg"));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink'><use x:href='https://evil.example/x.svg#y'/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><rect style='fill:url(https://evil.example/x)'/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><foreignObject><p xmlns='http://www.w3.org/1999/xhtml'/></foreignObject></svg>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'>&e;</svg>")]
    [InlineData("<?xml-stylesheet href='https://evil.example/x.css'?><svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("no drawing at all")]
    public void A_logo_that_could_run_or_load_something_is_refused(string svg)
    {
        Assert.NotNull(SafeImage.Offence(Encoding.UTF8.GetBytes(svg)));
        Assert.Contains("yardstick.yaml:", Refusal("site: {logo: looks/logo.svg}", svg), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site: {logo: looks/missing.svg}", "is not there")]
    [InlineData("site: {logo: looks/ours.css}", "is of a kind")]
    [InlineData("site: {stylesheet: looks/logo.svg}", "is of a kind")]
    public void What_cannot_be_used_is_refused_at_its_place(string options, string reason) =>
        Assert.Contains(reason, Refusal(options, "<svg xmlns='http://www.w3.org/2000/svg'/>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("'#12345'")]
    [InlineData("'red; } body { display: none'")]
    public void What_is_no_colour_is_a_finding_and_reaches_no_page(string accent)
    {
        var analysis = Analyse($"site: {{accent: {accent}}}");
        Assert.Single(analysis.Diagnostics, d => d.Rule == "schema-violation");
        Assert.Null(analysis.Catalogue.Configuration.Site.Accent);
    }

    public void Dispose() => site.Dispose();

    private void Build(string options, string logo)
    {
        var analysis = Analyse(options);
        var (brand, refusal) = Brand.Read(analysis.Catalogue.Configuration.Site, path => Read(path, logo));
        Assert.Null(refusal);
        Assert.Null(SiteBuilder.Build(analysis, site.Request() with { Brand = brand! }).Refusal);
    }

    private string Refusal(string options, string logo)
    {
        var (brand, refusal) = Brand.Read(Analyse(options).Catalogue.Configuration.Site, path => Read(path, logo));
        Assert.Null(brand);
        return refusal!;
    }

    private Analysis Analyse(string options) =>
        site.Edit("yardstick.yaml", "title: Metrics at Brightleaf", "title: Metrics at Brightleaf\n" + options).Analyse();

    private static byte[]? Read(string path, string logo) => path switch
    {
        "looks/logo.svg" => Encoding.UTF8.GetBytes(logo),
        "looks/ours.css" => "body { letter-spacing: 0; }"u8.ToArray(),
        _ => null,
    };

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Part(int start)
        {
            var share = Convert.ToInt32(colour.Substring(start, 2), 16) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(1)) + (0.7152 * Part(3)) + (0.0722 * Part(5));
    }
}
