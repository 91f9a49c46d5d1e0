using System.Text;

using Yardstick.Editing;
using Yardstick.Model;
using Yardstick.Tests.Formulas;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.Editing;

/// <summary>Files of the clean dictionary are spoilt at random in ways that change nothing of what was meant.</summary>
public sealed class MendLawTests
{
    private static readonly SourceTree Clean = SourceFolder.Read(Path.Join(Repository.Fixtures, "clean"));

    private static readonly MendContext Context = new(CatalogueReader.Read(Clean), new HashSet<string> { "metric" });

    private static readonly SourceFile[] Metrics = [.. Clean.Files.Where(f => DefinitionFile.KindOf(f.Path) == DefinitionKind.Metric)];

    [Fact]
    public void Mending_restores_what_was_meant_and_mending_again_changes_nothing() => Drawn.Holds(150, choices =>
    {
        var original = Metrics[choices.Next(Metrics.Length)];
        var spoilt = YamlReader.Read(new SourceFile(original.Path, Encoding.UTF8.GetBytes(Spoilt(original.Text, choices))));
        Assert.True(spoilt.IsWhole, spoilt.File.Text);

        var once = MendedFile.Of(spoilt, Context);
        Assert.Empty(once.Refusals);
        var mended = YamlReader.Read(once.After);
        Assert.True(Meaning.IsKept(YamlReader.Read(original).Root!, mended.Root!, []), once.After.Text);

        var twice = MendedFile.Of(mended, Context);
        Assert.False(twice.IsChanged, $"{string.Join(", ", twice.Reasons)}\n{once.After.Text}");
        Assert.Equal(once.After.Text, twice.After.Text);
    });

    [Fact]
    public void A_diff_of_any_two_texts_leads_from_one_to_the_other() => Drawn.Holds(300, choices =>
    {
        string Draw() => string.Concat(Enumerable.Range(0, choices.Next(12)).Select(_ => choices.Of("a\n", "b\n", "c\n", "d\n")));
        var (before, after) = (Draw(), Draw());
        Assert.Equal(after, Patched(before, UnifiedDiff.Of("x", before, after)));
    });

    // Groups of lines that belong to one field of the root, with the comments above them.
    private static string Spoilt(string text, Choices choices)
    {
        var fields = new List<string>();
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            var spoilt = Respelt(line, choices) + choices.Of("", "", "  ", "\t", " # said beside") + "\n";
            if (line.Length > 0 && char.IsLetter(line[0]))
            {
                fields.Add(choices.Of("", "", "\n", "# said above\n") + spoilt);
            }
            else
            {
                fields[^1] += spoilt;
            }
        }

        var drawn = new StringBuilder(choices.Of("", "\uFEFF") + choices.Of("", "# a head\n\n"));
        while (fields.Count > 0)
        {
            var next = choices.Next(fields.Count);
            drawn.Append(fields[next]);
            fields.RemoveAt(next);
        }

        drawn.Append(choices.Of("", "\n", "# the end"));
        return choices.Of("\n", "\r\n") is var end ? drawn.Replace("\n", end).ToString() : "";
    }

    private static string Respelt(string line, Choices choices) => line
        .Replace("2026-0", choices.Of("2026-0", "2026-"), StringComparison.Ordinal)
        .Replace("metric: lead-quality", choices.Of("metric: lead-quality", "metric: Lead_Quality"), StringComparison.Ordinal)
        .Replace("metric: mrr", choices.Of("metric: mrr", "metric: Monthly recurring revenue"), StringComparison.Ordinal);

    private static string Patched(string before, string diff)
    {
        var source = before.Split('\n');
        var result = new StringBuilder();
        var at = 0;
        foreach (var line in diff.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2))
        {
            if (line.StartsWith("@@", StringComparison.Ordinal))
            {
                var range = line[4..line.IndexOf(" +", StringComparison.Ordinal)].Split(',');
                var from = int.Parse(range[0], System.Globalization.CultureInfo.InvariantCulture) - (range is [_, "0"] ? 0 : 1);
                Keep(from);
            }
            else if (line[0] == '+')
            {
                result.Append(line[1..]).Append('\n');
            }
            else
            {
                Assert.Equal(source[at], line[1..]);
                result.Append(line[0] == ' ' ? line[1..] + "\n" : "");
                at++;
            }
        }

        Keep(source.Length - 1);
        return result.ToString();

        void Keep(int to)
        {
            for (; at < to; at++)
            {
                result.Append(source[at]).Append('\n');
            }
        }
    }
}
