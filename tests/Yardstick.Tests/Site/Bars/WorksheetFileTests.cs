using Yardstick.Changes;
using Yardstick.Model;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.Site.Bars;

/// <summary>What a change makes of a metric's file, whichever way it is written: the lines it is about, and no other.</summary>
public sealed class WorksheetFileTests(BarSite site) : IClassFixture<BarSite>
{
    private const string Head = "id: a\n# 1.0.0 was agreed\nversion: 1.0.0\n";

    [Theory]
    [InlineData("definition: |\n  One line\n  and a second\n", "definition", "One line\n\nand a second", "definition: |\n  One line\n\n  and a second\n")]
    [InlineData("definition: |\n  One  \n  two\\\n  three\n", "definition", "One  \ntwo\\\nthree and four", "definition: |\n  One  \n  two\\\n  three and four\n")]
    [InlineData("definition: One # by Ada\n", "definition", "Two", "definition: Two # by Ada\n")]
    [InlineData("why: >-\n  It keeps us\n  awake at night\n  and well\n", "why", "It keeps us awake all night and well", "why: >-\n  It keeps us\n  awake all\n  night and well\n")]
    [InlineData("why: |\n  Because:\n  - one\n", "why", "Because:\n- one\n- two", "why: |\n  Because:\n  - one\n  - two\n")]
    [InlineData("name: \"A # b\" # c\n", "name", "A - b", "name: A - b # c\n")]
    [InlineData("baseline: {value: 0x1F, date: '2026-01-01'} # at last\n", "baseline-date", "2026-02-01", "baseline: {value: 0x1F, date: 2026-02-01} # at last\n")]
    [InlineData("baseline:\n  # booked\n  value: 1e3 # thousand\n  date: \"2026-01-01\"\n", "baseline-date", "2026-02-01", "baseline:\n  # booked\n  value: 1e3 # thousand\n  date: 2026-02-01\n")]
    [InlineData("aliases:\n- 'A'\n# the old one\n- \"B\"\n", "aliases", "A\nC", "aliases:\n- 'A'\n# the old one\n- C\n")]
    [InlineData("aliases: ['A', \"B\"]\n", "aliases", "A\nB\nC, D", "aliases: ['A', \"B\", 'C, D']\n")]
    [InlineData("contributes_to:\n  # the first\n  - metric: x\n    because: one # truly\n    evidence: {state: assumed, note: 'n'}\n  - metric: y\n    because: |\n      two # no comment\n", "contributes-to-1-because", "one more time", "contributes_to:\n  # the first\n  - metric: x\n    because: one more time # truly\n    evidence: {state: assumed, note: 'n'}\n  - metric: y\n    because: |\n      two # no comment\n")]
    [InlineData("formula:\n  expression: a / b\n  inputs:\n    a: {unit: lead, from: 'CRM'}\n    b:\n      unit: lead\n      from: CRM\n", "formula-inputs-1-description", "Those that fit", "formula:\n  expression: a / b\n  inputs:\n    a: {unit: lead, from: 'CRM', description: Those that fit}\n    b:\n      unit: lead\n      from: CRM\n")]
    public async Task Only_what_is_changed_is_another(string field, string question, string answer, string expected)
    {
        var (text, lost) = await Changed($"{Head}{field}\n# --- What follows ---\n\nunit: lead\n", question, answer);
        Assert.Equal($"{expected}\n# --- What follows ---\n\nunit: lead\n", text[text.IndexOf(field[..field.IndexOf(':', StringComparison.Ordinal)], StringComparison.Ordinal)..].Split("changelog:")[0]);
        Assert.Empty(lost);
    }

    [Fact]
    public async Task A_heading_stays_when_the_field_above_it_goes()
    {
        var (text, lost) = await Changed("id: a\nversion: 1.0.0\n\n# Whom it leaves out\nexcludes: Partners # agreed with Ada\n\n# --- Numbers ---\n\nunit: lead\n", "excludes", "");
        Assert.Contains("# Whom it leaves out\n\n# --- Numbers ---\n\nunit: lead\n", text, StringComparison.Ordinal);
        Assert.Equal(["excludes"], lost);
    }

    [Fact]
    public async Task Windows_line_breaks_stay()
    {
        var (text, _) = await Changed("id: a\r\nversion: 1.0.0\r\ndefinition: |\r\n  One\r\n  two\r\naliases:\r\n  - A\r\nchangelog:\r\n  - {version: 1.0.0, date: 2026-01-01, change: First}", "definition", "One\nand two");
        Assert.Equal("id: a\r\nversion: 1.1.0\r\ndefinition: |\r\n  One\r\n  and two\r\naliases:\r\n  - A\r\nchangelog:\r\n  - {version: 1.1.0, date: 2026-11-21, change: 'Why: so'}\r\n  - {version: 1.0.0, date: 2026-01-01, change: First}", text);
    }

    [Theory]
    [InlineData("[{version: 1.0.0, date: 2026-01-01, change: \"First\"}, {version: 0.9.0, change: Draft}]", "[{version: 1.0.1, date: 2026-11-21, change: 'Why: so'}, {version: 1.0.0, date: 2026-01-01, change: \"First\"}, {version: 0.9.0, change: Draft}]")]
    [InlineData("[{version: 0.9.0, change: Draft}, {version: 1.0.0, change: First}]", "[{version: 0.9.0, change: Draft}, {version: 1.0.0, change: First}, {version: 1.0.1, date: 2026-11-21, change: 'Why: so'}]")]
    [InlineData("# oldest first\n  - version: 0.9.0\n    change: Draft # by Ada\n  # agreed\n  - version: 1.0.0\n    change: First", "# oldest first\n  - version: 0.9.0\n    change: Draft # by Ada\n  # agreed\n  - version: 1.0.0\n    change: First\n  - version: 1.0.1\n    date: 2026-11-21\n    change: 'Why: so'")]
    [InlineData("\n  # newest first\n  - {version: 1.0.0, change: First}\n  - {version: 0.9.0, change: Draft}", "\n  # newest first\n  - {version: 1.0.1, date: 2026-11-21, change: 'Why: so'}\n  - {version: 1.0.0, change: First}\n  - {version: 0.9.0, change: Draft}")]
    [InlineData("\n  # agreed\n  - {version: 1.0.0, change: First}\n  # sketched\n  - {version: 0.9.0, change: Draft}", "\n  - {version: 1.0.1, date: 2026-11-21, change: 'Why: so'}\n  # agreed\n  - {version: 1.0.0, change: First}\n  # sketched\n  - {version: 0.9.0, change: Draft}")]
    public async Task The_change_log_goes_on_in_its_own_order_and_manner(string log, string expected)
    {
        var (text, lost) = await Changed($"id: a\nname: A\nversion: 1.0.0\nchangelog: {log}\nunit: lead\n", "name", "B");
        Assert.Equal($"id: a\nname: B\nversion: 1.0.1\nchangelog: {expected}\nunit: lead\n", text);
        Assert.Empty(lost);
    }

    [Theory]
    [InlineData("tags: [a]\n", "tags", "a\nb", "1.0.1")]
    [InlineData("", "tags", "a", "1.1.0")]
    [InlineData("", "visibility", "internal", "1.0.0")]
    [InlineData("", "visibility", "public", "1.1.0")]
    [InlineData("formula: {expression: a, inputs: {a: {from: CRM, description: x}}}\n", "formula-inputs-1-description", "y", "1.0.1")]
    [InlineData("formula: {expression: a, inputs: {a: {from: CRM, description: x}}}\n", "formula-inputs-1-key", "b", "2.0.0")]
    [InlineData("formula: {expression: a, inputs: {a: {from: CRM, description: x}}}\n", "formula-inputs-1-from", "Ledger", "2.0.0")]
    [InlineData("formula: {expression: a / 2, inputs: {a: {from: CRM}}}\n", "formula-expression", "a/2", "1.0.1")]
    [InlineData("definition: One\n", "definition", "One\n", "1.0.0")]
    public async Task The_version_rises_as_far_as_the_tool_asks(string field, string question, string answer, string version)
    {
        var (text, _) = await Changed(Head + field, question, answer);
        Assert.Contains($"version: {version}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_weighs_as_much_as_in_the_tool()
    {
        string[] paths = ["marketing/campaign-manager/lead-quality.yaml", "company/mrr.yaml", "marketing/customer-acquisition-cost.yaml", "finance/rule-of-40.yaml"];
        var before = paths.Select(p => new SourceFile(p, File.ReadAllText(Path.Join(Repository.Root, "metrics", p)))).ToList();
        var after = before.ConvertAll(f => Altered(f).ToList());
        var turns = Enumerable.Range(0, after.Max(a => a.Count)).ToList();
        var (page, _) = await site.Open(new());
        await page.GotoAsync(site.Address("propose.html"));
        await page.EvaluateAsync("yardstick.known.read()");
        foreach (var turn in turns)
        {
            var pairs = before.Select((file, i) => (Old: file, New: after[i].ElementAtOrDefault(turn) ?? file)).ToList();
            foreach (var isBack in new[] { false, true })
            {
                var changes = ChangeSet.Between(Of(pairs.Select(p => isBack ? p.New : p.Old)), Of(pairs.Select(p => isBack ? p.Old : p.New)));
                var weights = await page.EvaluateAsync<int[]>("""
                    pairs => pairs.map(pair => {
                      const [before, after] = pair.map(text => new Map(yardstick.source.read(text).fields.map(field => [field.name, field.value])));
                      return Math.max(0, ...[...new Set([...before.keys(), ...after.keys()])].map(name => yardstick.weight.of(name, before.get(name), after.get(name))));
                    })
                    """, pairs.Select(p => isBack ? new[] { p.New.Text, p.Old.Text } : [p.Old.Text, p.New.Text]));
                var expected = pairs.Select(p => (int)(changes.Metrics.FirstOrDefault(c => c.Metric.File.Path == p.Old.Path)?.Impact ?? Impact.None));
                Assert.True(weights.SequenceEqual(expected), $"{string.Join(", ", weights)} instead of {string.Join(", ", expected)} in turn {turn}, {(isBack ? "back" : "forth")}: {string.Join(" | ", pairs.Select(p => UnlikeLine(p.Old.Text, p.New.Text)))}");
            }
        }

        Assert.True(turns.Count > 40);
    }

    // Each answer of real definitions changed once, in either kind of line breaks: the line it stands on, the version and the change log.
    [Fact]
    public async Task An_answer_changes_its_own_line_alone()
    {
        string[] paths = ["company/mrr.yaml", "marketing/customer-acquisition-cost.yaml", "consulting/utilisation.yaml", "reliability/uptime.yaml", "marketing/campaign-manager/lead-quality.yaml"];
        var asked = 0;
        foreach (var path in paths)
        {
            var source = await File.ReadAllTextAsync(Path.Join(Repository.Root, "metrics", path), TestContext.Current.CancellationToken);
            foreach (var text in new[] { source, source.Replace("\n", "\r\n", StringComparison.Ordinal) })
            {
                var (page, _) = await site.OpenWorksheet();
                var told = await page.EvaluateAsync<string[]>("""
                    async text => {
                      await yardstick.known.read();
                      const { answers, takeOver, changedFile } = yardstick;
                      const form = document.querySelector('#m1');
                      const change = takeOver.begin(form, takeOver.read({ path: 'a.yaml', text }));
                      const fields = [...form.querySelectorAll('[data-name], [data-key]')].filter(field => answers.isLeaf(field) && field.value && !answers.isWritten(field) && !['direction', 'level'].includes(field.dataset.name));
                      const told = [`${fields.length}`];
                      for (const field of fields) {
                        const before = field.value;
                        field.value = field.localName === 'select' ? [...field.options].find(option => option.value && option.value !== before).value
                          : field.dataset.kind === 'date' ? '2031-01-01' : field.dataset.kind === 'number' ? `${before}1` : `${before}x`;
                        const after = changedFile.of(form, change, 'Why', '');
                        field.value = before;
                        const [old, now] = [text, after.text].map(lines => lines.split('\n'));
                        const gone = old.filter(line => !now.includes(line) && !line.startsWith('version:'));
                        const come = now.filter(line => !old.includes(line) && !line.startsWith('version:'));
                        if (gone.length > 1 || come.length === 0 || come.length > 5 || after.lost.length > 0) {
                          told.push(`${field.id}: ${JSON.stringify(gone)} became ${JSON.stringify(come)}`);
                        }
                      }

                      return told;
                    }
                    """, text);
                asked += int.Parse(told[0], System.Globalization.CultureInfo.InvariantCulture);
                Assert.True(told.Length == 1, $"{path}: {string.Join("\n", told)}");
            }
        }

        Assert.InRange(asked, 300, int.MaxValue);
    }

    // Whatever is added, renamed, taken out or reworded at once: the file says it, and can be read.
    [Fact]
    public async Task Many_changes_at_once_make_a_file_that_says_them()
    {
        string[] fields =
        [
            "f:\n  # c\n  - metric: a\n    because: one # x\n    evidence:\n      state: a\n  - metric: b # y\n    because: |\n      t\n      u\n",
            "f:\n- a\n- b: c\n  d: [e, {f: g}]\n\n- {h: i}\n",
            "f: {a: {b: c, d: [x]}, e: f}\n",
            "f:\n  a:\n    b: 1\n\n    c: 2\n  d:\n    - x\n    - y",
            "f: [{version: 1.0.0, change: 'A: b'}, {version: 0.9.0, change: c}]\n",
            "f:\n  inputs:\n    paid: {unit: lead}\n    trials:\n      unit: lead # each\n      from: >-\n        the CRM\n        of sales\n  example:\n    paid: 1\n    result: 2\n",
        ];
        var (page, _) = await site.OpenWorksheet();
        var wrong = await page.EvaluateAsync<string[]>("""
            texts => {
              const { rewrite, source, yaml } = yardstick;
              let seed = 7;
              const upTo = count => (seed = (seed * 1103515245 + 12345) % 2147483648, Math.floor(seed / 65536) % count);
              const text = () => ['new', 'a: b', 'x, y', "it's", 'two words # no', 'multi\nline\n', '12', 'yes'][upTo(8)];
              const edited = value => {
                if (typeof value === 'string' || value?.verbatim || value === undefined) {
                  return text();
                }

                const isMap = value instanceof Map;
                const parts = [...value];
                const at = upTo(parts.length);
                const added = isMap ? [`new${upTo(9)}`, text()] : parts[0] instanceof Map ? new Map([['metric', text()], ['because', text()]]) : text();
                [() => parts.length > 1 && parts.splice(at, 1), () => parts.splice(upTo(parts.length + 1), 0, added), () => isMap && (parts[at] = [`named${upTo(9)}`, parts[at][1]]),
                  () => isMap || parts.reverse(), () => (parts[at] = isMap ? [parts[at][0], edited(parts[at][1])] : edited(parts[at]))][upTo(5)]();
                return isMap ? new Map(parts) : parts;
              };
              const said = value => (typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : value?.verbatim);
              const wrong = [];
              for (let i = 0; i < 3000; i++) {
                const eol = i % 2 ? '\n' : '\r\n';
                const [field] = source.read(texts[i % texts.length].replaceAll('\n', eol)).fields;
                const now = edited(edited(edited(field.value)));
                const { text: after } = rewrite.field(field, 'f', field.value, now, eol);
                const read = source.read(after)?.fields ?? [];
                if (read.length !== 1 || !read[0].isRead || !rewrite.isEqual(read[0].value, now, said) || (i % 2 === 0 && /[^\r]\n/.test(after))) {
                  wrong.push(`${field.text}became\n${after}for ${yaml.flow(now)}`);
                }
              }

              return wrong.slice(0, 3);
            }
            """, fields);
        Assert.True(wrong.Length == 0, string.Join("\n---\n", wrong));
    }

    private static Catalogue Of(IEnumerable<SourceFile> files) => CatalogueReader.Read(new SourceTree(files, []));

    private static string UnlikeLine(string one, string other) => one.Split('\n').Zip(other.Split('\n')).Where(l => l.First != l.Second).Select(l => $"{l.First} → {l.Second}").FirstOrDefault() ?? "";

    // Each value with a sign more, and each field left out; but for the id, which makes it another metric.
    private static IEnumerable<SourceFile> Altered(SourceFile file)
    {
        var root = (YamlMapping)YamlReader.Read(file).Root!;
        foreach (var scalar in root.Entries.Where(e => e.Name != "id").SelectMany(e => Scalars(e.Value)).Where(s => file.Text[s.Span.Start] is not ('|' or '>')))
        {
            yield return new SourceFile(file.Path, file.Text.Insert(scalar.Span.Start + 1, scalar.IsNumber ? "1" : "x"));
        }

        for (var i = 1; i < root.Entries.Count - 1; i++)
        {
            yield return new SourceFile(file.Path, file.Text.Remove(root.Entries[i].KeySpan.Start, root.Entries[i + 1].KeySpan.Start - root.Entries[i].KeySpan.Start));
        }
    }

    private static IEnumerable<YamlScalar> Scalars(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence list => list.Items.SelectMany(Scalars),
        YamlMapping map => map.Entries.SelectMany(e => Scalars(e.Value)),
        _ => [],
    };

    private async Task<(string Text, string[] Lost)> Changed(string text, string question, string answer)
    {
        var (page, _) = await site.OpenWorksheet();
        var result = await page.EvaluateAsync<string[]>("""
            async ([text, question, answer]) => {
              await yardstick.known.read();
              const form = document.querySelector('#m1');
              const change = yardstick.takeOver.begin(form, yardstick.takeOver.read({ path: 'a.yaml', text }));
              document.getElementById(`m1-${question}`).value = answer;
              const file = yardstick.changedFile.of(form, change, 'Why: so', '');
              return [file.text, ...file.lost];
            }
            """, new[] { text, question, answer });
        return (result[0], result[1..]);
    }
}
