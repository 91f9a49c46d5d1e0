using Yardstick.Editing;
using Yardstick.Tests.Formulas;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.Editing;

public sealed class YamlWriterTests
{
    [Fact]
    public void Any_text_is_read_back_as_it_was() => Drawn.Holds(500, choices =>
    {
        string Draw() => string.Concat(Enumerable.Range(0, choices.Next(30)).Select(_ => choices.Of(
            "a", "Z", "0", " ", "  ", ":", ": ", " #", "#", "-", "- ", "'", "\"", "\\", "\n", "\t", ",", "[", "]", "{", "}", "&", "*", "!", "|", ">", "%", "@", "`", "~", "null", "no", "1.0", "é", "…", "\u2028", "\u00A0", "😀", "some longer words ")));
        var text = Draw();
        var tree = YamlWriter.Mapping(
            YamlWriter.Field("field", text),
            YamlWriter.Field("list", YamlWriter.List(YamlWriter.Text(Draw()), YamlWriter.Text(text))),
            YamlWriter.Field("inner", YamlWriter.List(YamlWriter.Mapping(YamlWriter.Field("first", text), YamlWriter.Field("second", Draw())))));
        var written = YamlWriter.Write(tree);
        var read = YamlReader.Read(new SourceFile("x.yaml", written));
        Assert.True(read.IsWhole && Meaning.IsKept(tree, read.Root!, []), written);
    });
}
