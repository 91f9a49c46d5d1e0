using System.Globalization;

using Yardstick.Diagnostics;
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
    // Short pieces of work are handed to other threads together.
    private const int Together = 64;

    private readonly CatalogueSums sums;
    private readonly byte[] common;
    private readonly Lazy<byte[]> past;
    private readonly Dictionary<string, ContentHash> own = new(StringComparer.Ordinal);

    public PageSources(Catalogue catalogue, Register register, SiteRequest request)
    {
        sums = catalogue.Sums;
        past = new(() => Past(register));
        using var hidden = new InputHash();
        foreach (var (shown, sum) in SumsOf(catalogue.Tree.Files, register))
        {
            if (shown is null)
            {
                hidden.Add(sum);
            }
            else
            {
                own[shown.Id] = ContentHash.From(sum);
            }
        }

        common = Common(hidden.Sum(), register, request);
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
            input.Add(sums.Of(field));
        }

        foreach (var metric in scope.Metrics())
        {
            input.Add(metric.Id);
            input.Add(own.GetValueOrDefault(metric.Id));
        }

        return input.Sum();
    }

    /// <returns>All there is to say of a metric that is shown.</returns>
    public ContentHash? OfAll(Metric metric) => own.TryGetValue(metric.Id, out var sum) ? sum : null;

    // All there is to say of each file, and the metric of it that is shown; what is said of any other any page may show.
    private static (Metric? Shown, byte[] Sum)[] SumsOf(IReadOnlyList<SourceFile> files, Register register)
    {
        var shown = register.Published.Metrics.ToDictionary(m => m.File.Path, StringComparer.Ordinal);
        var findings = register.Diagnostics.ToLookup(d => d.Place.File.Path, StringComparer.Ordinal);
        var sums = new (Metric?, byte[])[files.Count];
        InParallel.Run((files.Count + Together - 1) / Together, group =>
        {
            using var input = new InputHash();
            for (var i = group * Together; i < Math.Min((group + 1) * Together, sums.Length); i++)
            {
                var file = files[i];
                var metric = shown.GetValueOrDefault(file.Path);
                input.Add(file.Path);
                input.Add(file.Hash);
                Add(findings[file.Path], input);
                if (metric is not null)
                {
                    register.History.AddTo(input, metric);
                }

                sums[i] = (metric, input.Sum());
            }
        });
        return sums;
    }

    private static void Add(IEnumerable<Diagnostic> findings, InputHash input)
    {
        foreach (var finding in findings)
        {
            input.Add(finding.Rule);
            input.Add((int)finding.Severity);
            input.Add((int)finding.Standing);
            input.Add(finding.Place.ToString());
            foreach (var sentence in finding.Sentences)
            {
                input.Add(sentence);
            }
        }
    }

    private byte[] Common(byte[] hidden, Register register, SiteRequest request)
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

        input.Add(sums.Common);
        input.Add(hidden);
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
