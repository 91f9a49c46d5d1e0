using System.Globalization;
using System.Text;

using Yardstick.Diagnostics;
using Yardstick.History;
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
        "approval", "baseline", "benchmark", "breakdowns", "changelog", "custom", "dashboard", "decision", "definition", "discussed", "excludes",
        "implemented_by", "levers", "playbook", "population", "review", "risks", "source", "tags", "thresholds", "version", "watchers", "why",
    };

    private readonly byte[] common;
    private readonly byte[] past;
    private readonly Dictionary<string, byte[]> own = new(StringComparer.Ordinal);

    private PageSources(byte[] common, byte[] past) => (this.common, this.past) = (common, past);

    public static PageSources Of(Catalogue catalogue, Register register, SiteRequest request)
    {
        var sound = catalogue.Files.Where(f => f.IsSound && f.Metric is not null).ToDictionary(f => f.File.Path, f => f.Metric!, StringComparer.Ordinal);
        var shown = register.Published.Metrics.ToDictionary(m => m.File.Path, StringComparer.Ordinal);
        var findings = register.Diagnostics.ToLookup(d => d.Place.File.Path, StringComparer.Ordinal);
        var files = catalogue.Tree.Files;
        var outsides = new byte[files.Count][];
        var insides = new byte[files.Count][];
        InParallel.Run(files.Count, i =>
        {
            var file = files[i];
            using var input = new InputHash();
            input.Add(file.Path);
            input.Add(file.ShownPath);
            if (sound.TryGetValue(file.Path, out var whole))
            {
                input.Add(whole.TextWithout(Inside));
            }
            else
            {
                input.Add(file.Bytes.Span);
            }

            if (!shown.TryGetValue(file.Path, out var metric))
            {
                Add(findings[file.Path], input);
                outsides[i] = input.Sum();
                return;
            }

            outsides[i] = input.Sum();
            input.Add(file.Bytes.Span);
            Add(findings[file.Path], input);
            foreach (var happened in register.History.Of(metric))
            {
                Add(happened, input);
            }

            insides[i] = input.Sum();
        });

        using var all = new InputHash();
        SiteKey.AddRequest(request, all);
        all.Add(register.HistoryProblem);
        all.Add(register.History.IsKnown ? 1 : 0);
        foreach (var problem in catalogue.Tree.Problems)
        {
            all.Add(problem.File.Path);
            all.Add(problem.Message);
            all.Add(problem.Help);
        }

        foreach (var outside in outsides)
        {
            all.Add(outside);
        }

        var sources = new PageSources(all.Sum(), PastOf(register));
        for (var i = 0; i < files.Count; i++)
        {
            if (insides[i] is { } inside)
            {
                sources.own[files[i].Path] = inside;
            }
        }

        return sources;
    }

    /// <returns>The same for a file that is made of the same; nothing for one that may tell anything.</returns>
    public byte[]? Of(string path, Scope? scope) => scope is null ? null :
    [
        .. common, .. scope.HoldsPast ? past : [], .. Encoding.UTF8.GetBytes(path),
        .. scope.Metrics().SelectMany(m => own.GetValueOrDefault(m.File.Path, [])),
    ];

    private static byte[] PastOf(Register register)
    {
        using var input = new InputHash();
        input.Add(register.Revised.ToString("O", CultureInfo.InvariantCulture));
        foreach (var happened in register.History.All)
        {
            Add(happened.Event, input);
        }

        return input.Sum();
    }

    // What a commit did follows from the commit, but not the name of its author, nor how much of it this audience may read.
    private static void Add(HistoryEvent happened, InputHash input)
    {
        input.Add(happened.Revision.Id);
        input.Add(happened.Revision.Author);
        input.Add(happened.Version.Id);
        input.Add(happened.Version.Number);
        input.Add((int)happened.What.Kind);
        input.Add(happened.What.Field);
        input.Add(happened.What.Before);
        input.Add(happened.What.After);
        foreach (var part in happened.What.Parts)
        {
            input.Add(part.Path);
            input.Add(part.Text);
        }

        foreach (var sentence in happened.ChangeLog.Concat(happened.What.Notes ?? []))
        {
            input.Add(sentence);
        }
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
}
