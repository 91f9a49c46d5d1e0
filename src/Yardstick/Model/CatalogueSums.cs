using Yardstick.Text;

namespace Yardstick.Model;

/// <summary>
/// What a catalogue was read from, as hashes, so that what was made of the same need not be made again: one hash of all that
/// places its metrics among each other, and one for each of the particulars of metrics.
/// </summary>
public sealed class CatalogueSums
{
    // Short pieces of work are handed to other threads together.
    private const int Together = 64;

    private readonly byte[] common;
    private readonly Dictionary<string, byte[]> sums = new(StringComparer.Ordinal);

    internal CatalogueSums(Catalogue catalogue)
    {
        var sound = catalogue.Files.Where(f => f.IsSound && f.Metric is not null).ToDictionary(f => f.File.Path, f => f.Metric!, StringComparer.Ordinal);
        SourceFile[][] files = [.. catalogue.Tree.Files.Chunk(Together)];
        var parts = new Part[files.Length];
        InParallel.Run(parts.Length, i => parts[i] = new Part(files[i], sound));
        common = SumOfAll(catalogue.Tree, parts);
        foreach (var field in Particulars)
        {
            using var input = new InputHash();
            foreach (var part in parts)
            {
                input.Add(part.Lists.GetValueOrDefault(field, []));
            }

            sums[field] = input.Sum();
        }
    }

    /// <summary>The fields that most pages and rules need not know of a metric. Any other, and any new one, places it among the others, for all to know.</summary>
    public static IReadOnlySet<string> Particulars { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "aliases", "approval", "baseline", "benchmark", "breakdowns", "changelog", "custom", "dashboard", "decision", "definition", "discussed",
        "distinct_from", "excludes", "formula", "implemented_by", "levers", "objective", "period", "perspective", "playbook", "population", "review", "risks",
        "source", "tags", "target", "thresholds", "traits", "version", "watchers", "why",
    };

    /// <summary>Of everything but particulars.</summary>
    public ReadOnlySpan<byte> Common => common;

    /// <summary>Of how all metrics state one of the particulars.</summary>
    public ReadOnlySpan<byte> Of(string particular) => sums[particular];

    private static byte[] SumOfAll(SourceTree tree, IEnumerable<Part> parts)
    {
        using var input = new InputHash();
        foreach (var problem in tree.Problems)
        {
            input.Add(problem.File.Path);
            input.Add(problem.File.ShownPath);
            input.Add(problem.Message);
            input.Add(problem.Help);
        }

        foreach (var part in parts)
        {
            input.Add(part.Common);
        }

        return input.Sum();
    }

    /// <summary>Some of the files.</summary>
    private sealed class Part
    {
        public Part(IEnumerable<SourceFile> files, Dictionary<string, Metric> sound)
        {
            using var common = new InputHash();
            var lists = new Dictionary<string, InputHash>(StringComparer.Ordinal);
            foreach (var file in files)
            {
                common.Add(file.Path);
                common.Add(file.ShownPath);
                if (sound.TryGetValue(file.Path, out var metric))
                {
                    Add(metric, common, lists);
                }
                else
                {
                    // Where a field ends can be told in a file that is sound; of any other everything counts.
                    common.Add(file.Hash);
                }
            }

            Common = common.Sum();
            foreach (var (field, list) in lists)
            {
                Lists[field] = list.Sum();
                list.Dispose();
            }
        }

        public byte[] Common { get; }

        public Dictionary<string, byte[]> Lists { get; } = new(StringComparer.Ordinal);

        private static void Add(Metric metric, InputHash common, Dictionary<string, InputHash> lists)
        {
            foreach (var (field, text) in metric.Fields)
            {
                if (field is null || !Particulars.Contains(field))
                {
                    common.Add(text.Span);
                    continue;
                }

                if (!lists.TryGetValue(field, out var list))
                {
                    lists[field] = list = new InputHash();
                }

                list.Add(metric.File.Path);
                list.Add(text.Span);
            }

            // Where the texts of a metric end: no text has a negative length.
            common.Add((string?)null);
        }
    }
}
