using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

using Yardstick.Model;
using Yardstick.Site;
using Yardstick.Site.Data;
using Yardstick.Site.Mapping;
using Yardstick.Site.Rendering;
using Yardstick.Text;

namespace Yardstick.Tests.Site;

/// <summary>What is made of the same says the same, or a page that is not made again would say what no longer holds.</summary>
public sealed class PageSourcesTests
{
    // Without one of these a metric is no longer sound.
    private static readonly string[] Needed = ["definition", "why", "version", "source"];

    private static readonly IReadOnlyList<SourceFile> Example = SourceFolder.Read(Path.Join(Repository.Root, "metrics")).Files;

    [Theory]
    [InlineData(Visibility.Internal, 5)]
    [InlineData(Visibility.Public, 11)]
    [InlineData(Visibility.Restricted, 13)]
    public void What_is_told_on_few_pages_changes_no_file_that_is_made_of_the_same(Visibility audience, int step)
    {
        var (before, metrics) = Made(Example, audience);
        var alike = 0;
        for (var i = 0; i < metrics.Count; i += step)
        {
            var metric = metrics[i];
            var (after, _) = Made(With(metric.File.Path, Changed(metric)), audience);
            foreach (var (path, file) in after.Where(a => IsAlike(a, before)))
            {
                Assert.True(before[path].Content == file.Content, $"{path} says something else when {metric.Id} no longer states what no such page may show");
                alike++;
            }

            // Of some 690: its own, those of its function, role and owner, trees, and lists; the target of a company KPI stands on every scorecard.
            Assert.True(after.Count(a => !IsAlike(a, before)) <= (metric.IsCompanyKpi ? 140 : 48), metric.Id);
        }

        Assert.True(alike > 0);
    }

    [Fact]
    public void A_field_that_is_told_on_few_pages_changes_no_file_that_does_not_list_it()
    {
        var (before, metrics) = Made(Example, Visibility.Internal);
        foreach (var field in CatalogueSums.Particulars.Except(Needed.Append("approval")))
        {
            var stating = metrics.Where(m => m.States(field)).ToList();
            Assert.NotEmpty(stating);
            foreach (var metric in stating.Where((m, i) => i % 43 == 0 || m.IsCompanyKpi))
            {
                var (after, _) = Made(With(metric.File.Path, Without([field], metric)), Visibility.Internal);
                var untrue = after.Where(a => IsAlike(a, before) && a.Value.Content != before[a.Key].Content).Select(a => a.Key);
                Assert.True(!untrue.Any(), $"{string.Join(", ", untrue)} shows '{field}' of {metric.Id}");
            }
        }
    }

    [Theory]
    [InlineData("name")]
    [InlineData("unit")]
    [InlineData("direction")]
    [InlineData("contributes_to")]
    [InlineData("owner")]
    public void What_any_page_may_show_makes_every_file_another(string field)
    {
        var (before, metrics) = Made(Example, Visibility.Internal);
        var metric = metrics.First(m => m.States(field) && !m.IsCompanyKpi);
        var (after, _) = Made(With(metric.File.Path, Without([field], metric)), Visibility.Internal);
        Assert.DoesNotContain(after, a => IsAlike(a, before));
    }

    [Fact]
    public void In_a_file_with_a_mistake_nothing_is_told_apart()
    {
        var (before, metrics) = Made(Example, Visibility.Internal);
        var file = metrics[40].File;
        var (mistaken, _) = Made(With(file.Path, file.Text + "\nstray: 1\n"), Visibility.Internal);
        var (other, _) = Made(With(file.Path, file.Text + "\nstray: 1\n# and a remark\n"), Visibility.Internal);
        Assert.DoesNotContain(mistaken, m => IsAlike(m, before));
        Assert.DoesNotContain(other, o => IsAlike(o, mistaken));
    }

    private static bool IsAlike(KeyValuePair<string, (string Sources, string Content)> after, Dictionary<string, (string Sources, string Content)> before) =>
        before.TryGetValue(after.Key, out var was) && was.Sources == after.Value.Sources;

    // Says nothing it need not say of what few pages tell, and something else of the rest.
    private static string Changed(Metric metric)
    {
        var text = Without(CatalogueSums.Particulars.Except(Needed), metric);
        foreach (var (said, instead) in new[] { ("(?m)^definition: .*\n  ", "$&Truly: "), ("(?m)^why: [A-Z]", "why: Truly, "), ("(?m)^version: (\\d+)", "version: 9$1"), ("(?m)^  system: ", "$&Another ") })
        {
            text = Regex.Replace(text, said, instead, RegexOptions.NonBacktracking);
        }

        Assert.DoesNotContain("\nlevers:", text, StringComparison.Ordinal);
        Assert.Contains("Truly", text, StringComparison.Ordinal);
        return text;
    }

    private static string Without(IEnumerable<string> fields, Metric metric) =>
        string.Concat(metric.Fields.Where(f => f.Field is null || !fields.Contains(f.Field)).Select(f => Encoding.UTF8.GetString(f.Text.Span)));

    private static IEnumerable<SourceFile> With(string path, string text) =>
        Example.Select(f => f.Path == path ? new SourceFile(path, text) { ShownPath = f.ShownPath } : f);

    // Every file that has a scope: what it is made of, and what it says.
    private static (Dictionary<string, (string Sources, string Content)> Files, IReadOnlyList<Metric> Metrics) Made(IEnumerable<SourceFile> files, Visibility audience)
    {
        var analysis = Pipeline.Check(new SourceTree(files, []), Workspace.Today);
        var request = new SiteRequest { ToolVersion = "1", FolderInRepository = "metrics/", Today = Workspace.Today, Audience = audience };
        var map = SiteMap.Of(Registers.Of(analysis, request), request);
        var sources = new PageSources(analysis.Catalogue, map.Register, request);
        using var room = new Utf8Writer();
        using var input = new InputHash();
        using var renderer = new PageRenderer();
        var made = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var planned in map.Pages.Where(p => p.Scope is not null))
        {
            var page = planned.Make();
            var madeOf = Convert.ToHexString(sources.Of(planned.Path, planned.Scope, input)!);
            room.Clear();
            renderer.Render(page, room);
            made[planned.Path] = (madeOf, Convert.ToHexString(SHA256.HashData(room.Written)));
            foreach (var twin in planned.Twins)
            {
                room.Clear();
                twin.Write(page, room);
                made[twin.Path] = (madeOf, Convert.ToHexString(SHA256.HashData(room.Written)));
            }
        }

        foreach (var file in DataFiles.Of(map, request).Where(f => f.Scope is not null))
        {
            made[file.Path] = (Convert.ToHexString(sources.Of(file.Path, file.Scope, input)!), Convert.ToHexString(SHA256.HashData(file.ToBytes())));
        }

        return (made, map.Register.Published.Metrics);
    }
}
