using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

using Yardstick.Changes;
using Yardstick.Git;
using Yardstick.History;
using Yardstick.Model;
using Yardstick.Site;
using Yardstick.Text;

namespace Yardstick.Tests.Site;

/// <summary>A dictionary in memory, built to a temporary folder: the clean fixture with files laid over it.</summary>
internal sealed class TestSite : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("yardstick-site-");
    private readonly SortedDictionary<string, string> files = new(StringComparer.Ordinal);

    public TestSite()
    {
        var clean = Path.Join(Repository.Fixtures, "clean");
        foreach (var file in Directory.EnumerateFiles(clean, "*.yaml", SearchOption.AllDirectories))
        {
            files[Path.GetRelativePath(clean, file).Replace('\\', '/')] = File.ReadAllText(file);
        }
    }

    public string Output => Path.Join(folder.FullName, "site");

    public string Folder => folder.FullName;

    public bool Reversed { get; init; }

    /// <summary>A commit of which nothing but itself is known, unless a test brings a history.</summary>
    public Edition Edition { get; set; } = new() { Revision = Commit("3d3c42ef2a7c") };

    public static Revision Commit(string id) => new(id, new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero), "Dana Ito");

    public TestSite With(string path, string text)
    {
        files[path] = text;
        return this;
    }

    /// <summary>Other files in place of the fixture.</summary>
    public TestSite Only(IEnumerable<SourceFile> others)
    {
        files.Clear();
        foreach (var file in others)
        {
            files[file.Path] = file.Text;
        }

        return this;
    }

    public string Source(string path) => files[path];

    public TestSite Without(string path)
    {
        Assert.True(files.Remove(path), path);
        return this;
    }

    /// <summary>Gives the files a past: the state of an earlier day, and one day later what they are now.</summary>
    /// <param name="isPreview">Whether what changed since is marked.</param>
    public TestSite After(Action<Workspace> earlier, bool isPreview = false)
    {
        using var workspace = new Workspace();
        WriteTo(workspace);
        earlier(workspace);
        workspace.At("2026-11-01T12:00:00+00:00").Commit("earlier").Git("tag", "earlier");
        Directory.Delete(workspace.PathOf("metrics"), recursive: true);
        WriteTo(workspace);
        workspace.At("2026-11-19T12:00:00+00:00").Commit("now");
        var repository = GitRepository.Of(workspace.PathOf("metrics"), Environment.GetEnvironmentVariable("PATH")).Value!;
        var commit = repository.Head().Value!;
        var before = repository.Commit("earlier").Value!;
        var changes = ChangeSet.Between(CatalogueReader.Read(repository.Tree(before).Value!), Analyse().Catalogue);
        Edition = new() { Comparison = isPreview ? new Comparison("earlier", before, null, false, changes) : null, IsPast = isPreview, Revision = Revision.Read(repository, commit).Value, History = HistoryReader.Read(repository, commit, Analyse().Catalogue.Configuration, null).Value };
        return this;
    }

    private void WriteTo(Workspace workspace)
    {
        foreach (var (path, text) in files)
        {
            workspace.Write("metrics/" + path, text);
        }
    }

    /// <summary>Replaces a text that stands in a file exactly once.</summary>
    public TestSite Edit(string path, string old, string replacement)
    {
        Assert.Equal(2, files[path].Split(old).Length);
        return With(path, files[path].Replace(old, replacement, StringComparison.Ordinal));
    }

    public Analysis Analyse()
    {
        var sources = files.Select(f => new SourceFile(f.Key, f.Value) { ShownPath = "metrics/" + f.Key });
        return Pipeline.Check(new SourceTree(Reversed ? sources.Reverse().ToList() : sources.ToList(), []), Workspace.Today);
    }

    public SiteRequest Request(Visibility audience = Visibility.Internal) => new()
    {
        Output = Output,
        FolderInRepository = "metrics/",
        Audience = audience,
        Edition = Edition,
        Today = new DateOnly(2026, 11, 20),
        ToolVersion = "1.2.3",
    };

    public SiteResult Build(Visibility audience = Visibility.Internal, Action<string>? beforeWriting = null) =>
        SiteBuilder.Build(Analyse(), Request(audience), beforeWriting);

    public TestSite Built(Visibility audience = Visibility.Internal)
    {
        Assert.Null(Build(audience).Refusal);
        return this;
    }

    public string Read(string path) => File.ReadAllText(Path.Join(Output, path));

    public bool Has(string path) => File.Exists(Path.Join(Output, path));

    public IHtmlDocument Page(string path) => new HtmlParser().ParseDocument(Read(path));

    /// <summary>The text of a page's content, with each stretch of white space as one space.</summary>
    public string Text(string path) => string.Join(' ', Page(path).QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Every file of the site by its path.</summary>
    public IReadOnlyDictionary<string, byte[]> Files() => Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(Output, f).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);

    public IEnumerable<string> Pages() => Files().Keys.Where(p => p.EndsWith(".html", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public void Dispose() => folder.Delete(recursive: true);
}
