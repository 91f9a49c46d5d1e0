using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Site;

/// <summary>Some of a dictionary's files as hashes of what pages may show of them.</summary>
internal sealed class PartOfSources
{
    private readonly Dictionary<string, byte[]> own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InputHash> lists = new(StringComparer.Ordinal);

    public PartOfSources(IEnumerable<SourceFile> files, SourcesRead read)
    {
        using var outside = new InputHash();
        using var inside = new InputHash();
        foreach (var file in files)
        {
            outside.Add(file.Path);
            outside.Add(file.ShownPath);
            AddText(file, read, outside);
            if (!read.Shown.TryGetValue(file.Path, out var metric))
            {
                Add(read.Findings[file.Path], outside);
                continue;
            }

            inside.Add(file.Hash);
            Add(read.Findings[file.Path], inside);
            read.History.AddTo(inside, metric);
            own[file.Path] = inside.Sum();
        }

        Outside = outside.Sum();
        Lists = lists.ToDictionary(l => l.Key, l => SumOf(l.Value), StringComparer.Ordinal);
    }

    /// <summary>What any page may show.</summary>
    public byte[] Outside { get; }

    /// <summary>All there is to say of each metric that is shown, by the path of its file.</summary>
    public IReadOnlyDictionary<string, byte[]> Own => own;

    /// <summary>How the metrics state each field that only lists show beside their own pages.</summary>
    public IReadOnlyDictionary<string, byte[]> Lists { get; }

    // Where a field ends can be told in a file that is sound. Of any other, and of one that is hidden, everything counts as shown everywhere.
    private void AddText(SourceFile file, SourcesRead read, InputHash outside)
    {
        if (!read.Sound.TryGetValue(file.Path, out var metric) || !read.Shown.ContainsKey(file.Path))
        {
            outside.Add(file.Bytes.Span);
            return;
        }

        foreach (var (field, text) in metric.Fields)
        {
            if (field is null || !PageSources.Inside.Contains(field))
            {
                outside.Add(text.Span);
                continue;
            }

            if (!lists.TryGetValue(field, out var list))
            {
                lists[field] = list = new InputHash();
            }

            list.Add(metric.Id);
            list.Add(text.Span);
        }
    }

    private static byte[] SumOf(InputHash list)
    {
        using (list)
        {
            return list.Sum();
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
