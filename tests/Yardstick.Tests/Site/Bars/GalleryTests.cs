using Microsoft.Playwright;

namespace Yardstick.Tests.Site.Bars;

/// <summary>No test, but pictures for people: <c>./build.sh gallery</c> runs it.</summary>
public sealed class GalleryTests
{
    private static readonly int[] Widths = [320, 1280, 2560];

    [Fact(Explicit = true)]
    public async Task Writes_a_picture_of_every_kind_of_page_of_the_example()
    {
        var site = Path.Join(Repository.Root, "artifacts", "site");
        var gallery = Path.Join(Repository.Root, "artifacts", "gallery");
        Directory.CreateDirectory(gallery);
        var pages = from file in Directory.EnumerateFiles(site, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                    group file by Path.GetDirectoryName(file) into folder
                    from file in folder.Key == site ? folder : folder.Take(2)
                    select file;
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.Start(playwright);
        var page = await browser.NewPageAsync();
        foreach (var file in pages.ToList())
        {
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            var name = Path.ChangeExtension(Path.GetRelativePath(site, file), null).Replace(Path.DirectorySeparatorChar, '-');
            foreach (var width in Widths)
            {
                foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                {
                    await page.SetViewportSizeAsync(width, 1000);
                    await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                    var look = scheme == ColorScheme.Light ? "light" : "dark";
                    await page.ScreenshotAsync(new() { Path = Path.Join(gallery, $"{name}-{width}-{look}.png"), FullPage = true });
                }
            }
        }
    }
}
