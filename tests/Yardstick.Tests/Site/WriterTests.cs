using Yardstick.Model;
using Yardstick.Site;
using Yardstick.Site.Branding;
using Yardstick.Site.Output;

namespace Yardstick.Tests.Site;

/// <summary>The laws of writing: whole files, nothing foreign touched, nothing written in vain.</summary>
public sealed class WriterTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TestSite site = new();

    [Fact]
    public void A_second_run_writes_nothing()
    {
        var first = site.Build();
        Age();
        var second = site.Build();
        Assert.Equal(0, second.Written);
        Assert.Equal(first.Written, second.Unchanged);
        Assert.All(Directory.EnumerateFiles(site.Output, "*", SearchOption.AllDirectories), f => Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(f)));
    }

    [Fact]
    public void A_change_writes_what_it_changes_and_no_more()
    {
        site.Build();
        Age();
        site.Edit("marketing/lead-quality.yaml", "risks: Handing over few leads makes it look better.", "risks: Something else.");
        // The page, its two twins, the file of all metrics and the one from which a change is begun.
        Assert.Equal(5, site.Build().Written);
        Assert.Contains("Something else.", site.Read("metrics/lead-quality.html"), StringComparison.Ordinal);
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(Path.Join(site.Output, "metrics", "mrr.html")));
    }

    [Fact]
    public void Another_revision_alone_changes_no_page_of_a_metric()
    {
        site.Build();
        var result = Yardstick.Site.SiteBuilder.Build(site.Analyse(), site.Request() with { Edition = new() { Revision = TestSite.Commit("5f0e1d2c3b") } });
        var told = site.Files().Where(f => f.Key[0] != '.' && System.Text.Encoding.UTF8.GetString(f.Value).Contains("5f0e1d2c3b", StringComparison.Ordinal));
        Assert.Equal(["edition.css", "index.html", "metrics.json"], told.Select(f => f.Key).Order(StringComparer.Ordinal));
        Assert.Equal(3, result.Written);
    }

    [Fact]
    public void What_frames_all_pages_changes_them_all()
    {
        site.Build();
        Yardstick.Site.SiteBuilder.Build(site.Analyse(), site.Request() with { BaseAddress = "https://numbers.example/" });
        Assert.All(Directory.EnumerateFiles(site.Output, "*.html", SearchOption.AllDirectories), f => Assert.Contains("https://numbers.example/", File.ReadAllText(f), StringComparison.Ordinal));
    }

    [Fact]
    public void A_site_that_was_asked_for_otherwise_equals_one_asked_for_so_from_the_start()
    {
        Func<SiteRequest, SiteRequest>[] others =
        [
            r => r with { Audience = Visibility.Public },
            r => r with { BaseAddress = "https://numbers.example/" },
            r => r with { Today = new DateOnly(2027, 12, 31) },
            r => r with { FolderInRepository = "elsewhere/" },
            r => r with { Brand = Brand.None with { Accent = "#aa2200" } },
            r => r with { Edition = Edition.Unknown },
            r => r with { ToolVersion = "9.9.9" },
        ];
        foreach (var other in others)
        {
            site.Build();
            Yardstick.Site.SiteBuilder.Build(site.Analyse(), other(site.Request()));
            using var fresh = new TestSite();
            Yardstick.Site.SiteBuilder.Build(fresh.Analyse(), other(fresh.Request()));
            Assert.Equal(fresh.Files(), site.Files());
        }
    }

    [Fact]
    public void A_comment_in_a_source_file_rewrites_no_file_of_the_site()
    {
        site.Build();
        Age();
        site.Edit("yardstick.yaml", "title:", "# What the pages are headed by\ntitle:");
        Assert.Equal(0, site.Build().Written);
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(Path.Join(site.Output, "metrics.json")));
        Assert.Empty(Directory.EnumerateFiles(site.Output, "*.unfinished", SearchOption.AllDirectories));
    }

    [Fact]
    public void What_the_site_no_longer_has_is_removed()
    {
        site.Build();
        site.Without("marketing/campaign-manager/campaign-reviews.yaml");
        Assert.Equal(3, site.Build().Removed);
        Assert.False(site.Has("metrics/campaign-reviews.html"));
        Assert.DoesNotContain("campaign-reviews", site.Read(Manifest.FileName), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_built_in_steps_equals_one_built_at_once()
    {
        site.Build();
        site.Without("marketing/campaign-manager/campaign-reviews.yaml").Build();
        using var fresh = new TestSite().Without("marketing/campaign-manager/campaign-reviews.yaml").Built();
        Assert.Equal(fresh.Files(), site.Files());
    }

    [Theory]
    [InlineData("metrics/mrr.html")]
    [InlineData("index.html")]
    [InlineData("metrics.json")]
    [InlineData("style.css")]
    public void A_run_that_dies_leaves_every_file_whole_and_the_next_completes_it(string dyingAt)
    {
        site.Build();
        var before = site.Files();
        site.Edit("yardstick.yaml", "title: Metrics at Brightleaf", "title: Another title");
        using var after = new TestSite().Edit("yardstick.yaml", "title: Metrics at Brightleaf", "title: Another title").Built();
        File.WriteAllText(Path.Join(site.Output, "style.css"), "half a file");
        Assert.Throws<IOException>(() => site.Build(beforeWriting: p => Die(p == dyingAt)));
        foreach (var (path, bytes) in site.Files().Where(f => !Path.GetFileName(f.Key).StartsWith('.') && f.Key != "style.css"))
        {
            Assert.True(bytes.AsSpan().SequenceEqual(before[path]) || bytes.AsSpan().SequenceEqual(after.Files()[path]), $"{path} is neither the old file nor the new one");
        }

        Assert.Null(site.Build().Refusal);
        Assert.Equal(after.Files(), site.Files());
    }

    [Fact]
    public void After_a_run_that_died_going_back_restores_what_was()
    {
        site.Build();
        var before = site.Files();
        site.Edit("yardstick.yaml", "title: Metrics at Brightleaf", "title: Another title");
        Assert.Throws<IOException>(() => site.Build(beforeWriting: p => Die(p == "metrics.json")));
        site.Edit("yardstick.yaml", "title: Another title", "title: Metrics at Brightleaf");
        site.Build();
        Assert.Equal(before, site.Files());
    }

    [Fact]
    public void A_first_run_that_died_can_be_completed()
    {
        Assert.Throws<IOException>(() => site.Build(beforeWriting: p => Die(p == "metrics/mrr.html")));
        Assert.Null(site.Without("marketing/campaign-manager/campaign-reviews.yaml").Build().Refusal);
        Assert.False(site.Has("metrics/campaign-reviews.html"));
    }

    [Fact]
    public void Without_a_manifest_to_read_nothing_of_another_edition_may_stay()
    {
        site.Build();
        File.WriteAllText(Path.Join(site.Output, Manifest.FileName), "{ not json");
        File.WriteAllText(Path.Join(site.Output, "metrics", "pay-gap.html"), "for few");
        Assert.Contains("'metrics/pay-gap.html'", site.Build().Refusal, StringComparison.Ordinal);
        Assert.Equal("for few", site.Read("metrics/pay-gap.html"));
    }

    [Fact]
    public void A_damaged_manifest_makes_all_pages_anew_and_touches_none_that_is_right()
    {
        site.Build();
        Age();
        File.WriteAllText(Path.Join(site.Output, Manifest.FileName), "{ not json");
        File.WriteAllText(Path.Join(site.Output, "index.html"), "damaged");
        var result = site.Build();
        Assert.Equal(1, result.Written);
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(Path.Join(site.Output, "metrics", "mrr.html")));
    }

    [Fact]
    public void The_same_dictionary_gives_the_same_bytes_in_whatever_order_it_is_read()
    {
        site.Build();
        using var other = new TestSite { Reversed = true };
        Yardstick.Site.SiteBuilder.Build(other.Analyse(), other.Request() with { Parallelism = 1 });
        Assert.Equal(site.Files(), other.Files());
        Assert.All(site.Files().Values, bytes => Assert.DoesNotContain(site.Folder, System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal));
    }

    public void Dispose() => site.Dispose();

    private static void Die(bool now)
    {
        if (now)
        {
            throw new IOException("The disk is full.");
        }
    }

    private void Age()
    {
        foreach (var file in Directory.EnumerateFiles(site.Output, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, LongAgo);
        }
    }
}
