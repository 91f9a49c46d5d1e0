using Yardstick.Site.Output;

namespace Yardstick.Tests.Site;

/// <summary>Where no file of a site is ever written or removed.</summary>
public sealed class RefusedOutputTests : IDisposable
{
    private readonly TestSite site = new();

    [Theory]
    [InlineData("../../victim")]
    [InlineData("/tmp/victim")]
    [InlineData("a/../../victim")]
    public void A_manifest_cannot_have_files_elsewhere_removed(string path)
    {
        site.Build();
        var victim = Path.Join(site.Folder, "victim");
        File.WriteAllText(victim, "precious");
        var manifest = Path.Join(site.Output, Manifest.FileName);
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("404.html", path, StringComparison.Ordinal));
        site.Build();
        Assert.True(File.Exists(victim));
    }

    [Fact]
    public void A_folder_with_files_of_others_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(site.Output);
        File.WriteAllText(Path.Join(site.Output, "thesis.txt"), "precious");
        Assert.Contains("did not write", site.Build().Refusal, StringComparison.Ordinal);
        Assert.Equal(["thesis.txt"], site.Files().Keys);
    }

    [Theory]
    [InlineData(".", "holds the sources")]
    [InlineData("metrics", "holds the sources")]
    [InlineData("metrics/site", "lies within the sources")]
    [InlineData("link/site", "lies within the sources")]
    public void A_folder_around_or_within_the_sources_is_refused(string output, string reason)
    {
        var sources = Path.Join(site.Folder, "metrics");
        Directory.CreateDirectory(sources);
        Directory.CreateSymbolicLink(Path.Join(site.Folder, "link"), sources);
        var result = Yardstick.Site.SiteBuilder.Build(site.Analyse(), site.Request() with { Output = Path.Join(site.Folder, output), Sources = [sources] });
        Assert.Contains(reason, result.Refusal, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(sources));
    }

    [Fact]
    public void A_folder_of_ours_that_became_a_link_is_refused()
    {
        site.Build();
        var elsewhere = Directory.CreateDirectory(Path.Join(site.Folder, "elsewhere")).FullName;
        Directory.Delete(Path.Join(site.Output, "metrics"), recursive: true);
        Directory.CreateSymbolicLink(Path.Join(site.Output, "metrics"), elsewhere);
        Assert.Contains("is a link", site.Build().Refusal, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere));
    }

    [Theory]
    [InlineData("../x.html")]
    [InlineData("/x.html")]
    [InlineData("metrics/../../x.html")]
    [InlineData("metrics/con.html")]
    [InlineData("metrics/a\\b.html")]
    [InlineData("metrics/.hidden")]
    [InlineData("metrics//x.html")]
    [InlineData("C:/x.html")]
    [InlineData("")]
    public void A_path_that_is_unsafe_on_some_system_is_refused(string path)
    {
        Assert.False(SitePath.IsSafe(path));
        Assert.NotNull(SiteWriter.Open(site.Output, () => FoundFolder.Of(site.Output), [], [path]).Refusal);
    }

    [Fact]
    public void Two_files_that_differ_in_case_only_are_refused() =>
        Assert.Contains("two files", SiteWriter.Open(site.Output, () => FoundFolder.Of(site.Output), [], ["metrics/a.html", "metrics/A.html"]).Refusal, StringComparison.Ordinal);

    [Theory]
    [InlineData("../../../escape")]
    [InlineData("/etc/passwd")]
    [InlineData("con")]
    [InlineData("Upper")]
    [InlineData("a..b")]
    public void A_metric_with_an_unusable_id_is_left_out_and_said_so(string id)
    {
        site.With("sales/odd.yaml", $"id: {id}\nname: Odd one\n");
        var result = site.Build();
        Assert.Null(result.Refusal);
        Assert.Contains(result.Omitted, o => o.Contains(id, StringComparison.Ordinal));
        Assert.Equal(["metrics", "site"], Directory.EnumerateDirectories(site.Folder).Select(Path.GetFileName).Append("metrics").Distinct().Order(StringComparer.Ordinal));
    }

    public void Dispose() => site.Dispose();
}
