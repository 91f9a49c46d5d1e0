using Yardstick.Editing;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.Site.Bars;

/// <summary>The worksheet writes YAML by itself, in a browser: what it writes is what the tool would.</summary>
public sealed class WorksheetYamlTests(BarSite site) : IClassFixture<BarSite>
{
    [Fact]
    public async Task What_the_page_writes_is_byte_for_byte_what_the_tool_writes_and_reads_back()
    {
        var (page, _) = await site.Open(new());
        await page.GotoAsync(site.Address("propose.html"));
        var texts = Hostile().ToList();
        var written = await page.EvaluateAsync<string[]>("texts => texts.map(t => yardstick.yaml.write(new Map([['a', t], ['b', [t, t]], ['c', [new Map([['d', t]])]]])))", texts);
        for (var i = 0; i < texts.Count; i++)
        {
            var text = YamlWriter.Text(texts[i]);
            var expected = YamlWriter.Write(YamlWriter.Mapping(
                YamlWriter.Field("a", text),
                YamlWriter.Field("b", YamlWriter.List(text, text)),
                YamlWriter.Field("c", YamlWriter.List(YamlWriter.Mapping(YamlWriter.Field("d", text))))));
            Assert.Equal(expected, written[i]);
            var read = YamlReader.Read(new SourceFile("a.yaml", written[i]));
            Assert.True(read.IsWhole, written[i]);
            Assert.Equal(texts[i], ((YamlScalar)((YamlMapping)read.Root!)["a"]!).Text);
        }
    }

    // Every way to begin with every way to go on and to end.
    private static IEnumerable<string> Hostile()
    {
        string[] starts = ["", "true", "0123", "1_000", "- a", "? b", ": c", "#d", "=cmd()", "@e", "`f", "%g", "&h", "*i", "!j", "|", ">", "'k'", "\"l\"", "[m]", "{n}", "yes", "~", "null", ".inf", "0x1F", "1:30", "Ä", "日本", "🙂", "e\u0301", "a\tb", "é\u0085f", "g\u2028h", "C:\\x"];
        string[] ends = ["", "x", ": y", " #z", ":", ", q", " 'r' \"s\"", "\nsecond", "\n\n  third\n", " " + string.Join(' ', Enumerable.Repeat("word", 40)), new string('w', 120)];
        return from start in starts from end in ends let text = start + end where text.Length > 0 select text;
    }
}
