using System.Globalization;
using System.Text;

using Yardstick.Diagnostics;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.Rules;

/// <summary>One mistake is one finding: every field of the clean dictionary, misspelt, of the wrong type or left empty, is told of once and nowhere else.</summary>
public sealed class OneMistakeTests
{
    // A company KPI, metrics of a function and of a role, a retired one, and the files there is one of.
    public static TheoryData<string> Files =>
    [
        "company/mrr.yaml", "sales/win-rate.yaml", "marketing/campaign-manager/landing-page-conversion.yaml", "sales/call-attempts.yaml",
        "yardstick.yaml", "organisation.yaml", "objectives.yaml",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_field_that_is_misspelt(string path) => OneFindingEach(path, Entries(path), entry => (entry.KeySpan, entry.Name + entry.Name[^1]));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_value_of_the_wrong_type(string path) => OneFindingEach(path, Entries(path), entry => (entry.Value.Span, entry.Value is YamlMapping ? "1" : "{nonsense: 1}"));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_value_that_is_left_empty(string path) => OneFindingEach(path, Entries(path), entry => (entry.Value.Span, "null"));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_word_with_a_letter_too_many(string path) => OneFindingEach(
        path,
        Entries(path).Where(e => e.Value is YamlScalar { Kind: ScalarKind.String } && e.Name is not "id" and not "name"),
        entry => (entry.Value.Span, ((YamlScalar)entry.Value).Text + ((YamlScalar)entry.Value).Text[^1]));

    // Of the example, which has open and closed metrics, components and drivers: what a file would have said behind the mistake is not missed elsewhere.
    [Theory]
    [InlineData("company/mrr.yaml")]
    [InlineData("sales/new-customers.yaml")]
    [InlineData("treasury/cash-conversion-cycle.yaml")]
    public void A_line_at_which_the_reading_ends(string path)
    {
        var example = SourceFolder.Read(Path.Join(Repository.Root, "metrics"));
        var known = Found(example);
        var text = example.Find(path)!.Text;
        foreach (var entry in ((YamlMapping)YamlReader.Read(example.Find(path)!).Root!).Entries)
        {
            var broken = new SourceFile(path, text.Insert(entry.KeySpan.Start, "x [: "));
            var found = Found(new SourceTree(example.Files.Select(f => f.Path == path ? broken : f), [])).Except(known).ToList();
            Assert.Equal([(path, "invalid-yaml")], found.Select(f => (f.Path, f.Rule)));
        }

        static List<(string Path, string Rule, string Message)> Found(SourceTree tree) =>
            [.. Pipeline.Check(tree, RuleExampleTests.Today).Diagnostics.Select(d => (d.Place.File.Path, d.Rule, d.Message))];
    }

    private static void OneFindingEach(string path, IEnumerable<YamlEntry> entries, Func<YamlEntry, (Span Span, string Text)> mistake)
    {
        var text = ExampleOverlay.Clean.Find(path)!.Text;
        var echoes = new StringBuilder();
        foreach (var entry in entries)
        {
            // A mapping in braces is taken with them; the names of an organisation's own units and inputs are no fields.
            var (span, wrong) = mistake(entry);
            span = span.Start > 0 && text[span.Start - 1] == '{' && span == entry.Value.Span ? new Span(span.Start - 1, span.End + 1) : span;
            var found = Check(path, string.Concat(text.AsSpan(0, span.Start), wrong, text.AsSpan(span.End)));
            if (found.Count > 1 && (span != entry.KeySpan || found.Any(d => d.Rule == "schema-violation")))
            {
                echoes.Append(CultureInfo.InvariantCulture, $"{path}: {entry.Name} as {wrong}\n");
                foreach (var diagnostic in found.Take(6))
                {
                    echoes.Append(CultureInfo.InvariantCulture, $"    {diagnostic.Place} {diagnostic.Rule}: {diagnostic.Message}\n");
                }
            }
        }

        Assert.True(echoes.Length == 0, echoes.ToString());
    }

    private static IReadOnlyList<Diagnostic> Check(string path, string text) => Pipeline.Check(
        new SourceTree(ExampleOverlay.Clean.Files.Select(f => f.Path == path ? new SourceFile(path, text) { ShownPath = path } : f), []),
        RuleExampleTests.Today).Diagnostics;

    private static List<YamlEntry> Entries(string path)
    {
        var entries = new List<YamlEntry>();
        var waiting = new Stack<YamlNode>([YamlReader.Read(ExampleOverlay.Clean.Find(path)!).Root!]);
        while (waiting.TryPop(out var node))
        {
            foreach (var entry in node is YamlMapping mapping ? mapping.Entries : [])
            {
                entries.Add(entry);
                waiting.Push(entry.Value);
            }

            foreach (var item in node is YamlSequence list ? list.Items : [])
            {
                waiting.Push(item);
            }
        }

        return entries;
    }
}
