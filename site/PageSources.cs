using System.Globalization;

using Yardstick.Model;
using Yardstick.Site.Mapping;
using Yardstick.Text;

namespace Yardstick.Site;

/// <summary>
/// What pages are made of, told without making them. Most of what a metric states is shown on its own page and in lists of all
/// metrics, and nowhere else: where such a field changes, the pages of other metrics need not even be looked at.
/// </summary>
internal sealed class PageSources
{
    /// <summary>The fields that are shown only there. Any other, and any new one, counts as one that every page may show.</summary>
    public static IReadOnlySet<string> Inside { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "aliases", "approval", "baseline", "benchmark", "breakdowns", "changelog", "custom", "dashboard", "decision", "definition", "discussed",
        "distinct_from", "excludes", "formula", "implemented_by", "levers", "objective", "period", "perspective", "playbook", "population", "review", "risks",
        "source", "tags", "target", "thresholds", "traits", "version", "watchers", "why",
    };

    // Short pieces of work are handed to other threads together.
    private const int Together = 64;

    private readonly IReadOnlyList<PartOfSources> parts;
    private readonly byte[] common;
    private readonly Lazy<byte[]> past;
    private readonly Dictionary<string, byte[]> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> own = new(StringComparer.Ordinal);

    private PageSources(IReadOnlyList<PartOfSources> parts, Catalogue catalogue, Register register, SiteRequest request)
    {
        this.parts = parts;
        common = Common(catalogue.Tree, register, request);
        past = new(() => Past(register));
        foreach (var (path, sum) in parts.SelectMany(p => p.Own))
        {
            own[path] = sum;
        }

        foreach (var field in Inside)
        {
            using var list = new InputHash();
            foreach (var part in parts)
            {
                list.Add(part.Lists.GetValueOrDefault(field, []));
            }

            lists[field] = list.Sum();
        }
    }

    public static PageSources Of(Catalogue catalogue, Register register, SiteRequest request)
    {
        var read = new SourcesRead(catalogue, register);
        SourceFile[][] files = [.. catalogue.Tree.Files.Chunk(Together)];
        var parts = new PartOfSources[files.Length];
        InParallel.Run(parts.Length, i => parts[i] = new PartOfSources(files[i], read));
        return new PageSources(parts, catalogue, register, request);
    }

    /// <returns>The same for a file that is made of the same; nothing for one that may tell anything.</returns>
    /// <param name="input">To hash with; it is left empty.</param>
    public byte[]? Of(string path, Scope? scope, InputHash input)
    {
        if (scope is null)
        {
            return null;
        }

        input.Add(path);
        input.Add(common);
        input.Add(scope.HoldsPast ? past.Value : []);
        input.Add(scope.Figures());
        foreach (var field in scope.Fields)
        {
            input.Add(field);
            input.Add(lists[field]);
        }

        foreach (var metric in scope.Metrics())
        {
            input.Add(metric.Id);
            input.Add(own.GetValueOrDefault(metric.File.Path, []));
        }

        return input.Sum();
    }

    private byte[] Common(SourceTree tree, Register register, SiteRequest request)
    {
        using var input = new InputHash();
        AddRequest(request, input);
        input.Add(register.HistoryProblem);
        input.Add(register.History.IsKnown ? 1 : 0);
        input.Add(register.History.HiddenNames.Count);
        foreach (var name in register.History.HiddenNames)
        {
            input.Add(name);
        }

        foreach (var problem in tree.Problems)
        {
            input.Add(problem.File.Path);
            input.Add(problem.Message);
            input.Add(problem.Help);
        }

        foreach (var part in parts)
        {
            input.Add(part.Outside);
        }

        return input.Sum();
    }

    // What was asked for and by which build of the tool, but for the revision: only a page about the past names it.
    private static void AddRequest(SiteRequest request, InputHash input)
    {
        input.Add(request.ToolVersion);
        input.Add(typeof(PageSources).Module.ModuleVersionId.ToString());
        input.Add(typeof(SourceTree).Module.ModuleVersionId.ToString());
        input.Add(request.FolderInRepository);
        input.Add(Word.Of(request.Audience));
        input.Add(request.BaseAddress);
        input.Add(request.Today?.DayNumber ?? -1);
        input.Add(request.Edition.IsPast ? request.Edition.Revision?.Id ?? "" : null);
        input.Add(request.Edition.Problem?.Message);
        input.Add(request.Edition.Comparison?.Base);
        input.Add(request.Brand.Accent);
        foreach (var asset in new[] { request.Brand.Logo, request.Brand.Stylesheet })
        {
            input.Add(asset?.Path);
            input.Add(asset is null ? [] : asset.Content.Span);
        }
    }

    private static byte[] Past(Register register)
    {
        using var input = new InputHash();
        input.Add(register.Revised.ToString("O", CultureInfo.InvariantCulture));
        foreach (var life in register.History.Lives)
        {
            life.AddTo(input);
        }

        return input.Sum();
    }
}
