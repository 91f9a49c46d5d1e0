using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.Yaml;

/// <summary>The law of positions: parents cover children, siblings stand in order, and a span's text is its node.</summary>
internal static class Spans
{
    /// <returns>How many nodes were checked.</returns>
    public static int AssertCover(YamlDocument document)
    {
        if (document.Root is null)
        {
            return 0;
        }

        var count = 0;
        var waiting = new Stack<YamlNode>([document.Root]);
        while (waiting.TryPop(out var node))
        {
            count++;
            Assert.InRange(node.Span.Start, 0, node.Span.End);
            Assert.InRange(node.Span.End, node.Span.Start, node.File.Text.Length);
            var children = Children(node);
            var last = node.Span.Start;
            foreach (var child in children)
            {
                Assert.True(node.Span.Contains(child.Span), $"{node.Place} {node.Span} does not cover {child.Place} {child.Span}");
                Assert.True(last <= child.Span.Start, $"{child.Place} overlaps the node before it");
                last = child.Span.End;
                waiting.Push(child);
            }

            if (node is YamlScalar scalar && document.IsWhole)
            {
                AssertTextIsNode(scalar);
            }
        }

        return count;
    }

    private static IEnumerable<YamlNode> Children(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(e => new[] { e.Key, e.Value }),
        YamlSequence sequence => sequence.Items,
        _ => [],
    };

    private static void AssertTextIsNode(YamlScalar scalar)
    {
        var text = scalar.File.Text[scalar.Span.Start..scalar.Span.End];
        if (text.StartsWith('|') || text.StartsWith('>'))
        {
            // A block text loses its indentation; each of its words stands in the span all the same.
            Assert.All(scalar.Text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries), word => Assert.Contains(word, text, StringComparison.Ordinal));
            return;
        }

        // Continued lines of a plain or quoted text may hold what would be a token at the start of a document.
        if (!text.Contains('\n', StringComparison.Ordinal))
        {
            // Keys and values differ in what may stand at their end.
            var again = YamlReader.Read(new SourceFile("span.yaml", $"- {text}\n")).Root is YamlSequence { Items: [YamlScalar item] }
                ? item
                : (YamlReader.Read(new SourceFile("span.yaml", $"{text}: v\n")).Root as YamlMapping)?.Entries[0].Key;
            var value = again?.Text;
            Assert.True(scalar.Text == value, $"{scalar.Place}: the span's text '{text}' reads as '{value}', the node says '{scalar.Text}'");
        }
    }
}
