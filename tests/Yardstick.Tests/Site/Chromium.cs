using Microsoft.Playwright;

namespace Yardstick.Tests.Site;

/// <summary>Debian's browser, driven by Playwright. Without it a test is skipped, and in CI it fails.</summary>
internal static class Chromium
{
    private static readonly string[] Paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

    public static async Task<IBrowser> Start(IPlaywright playwright)
    {
        var path = Paths.FirstOrDefault(File.Exists);
        const string Reason = "There is no Chromium at /usr/bin/chromium (Debian: apt install chromium).";
        if (path is null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Reason);
            throw new InvalidOperationException(Reason);
        }

        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }
}
