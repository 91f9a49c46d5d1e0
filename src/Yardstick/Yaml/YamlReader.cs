using YamlDotNet.Core;

using Yardstick.Text;

namespace Yardstick.Yaml;

/// <summary>
/// Reads a file to a positioned tree from the parser's events, with a stack of its own: no input can exhaust
/// the thread's stack. Whatever stops the reading becomes a problem, and what was read before it is kept.
/// </summary>
public static class YamlReader
{
    public static YamlDocument Read(SourceFile file) => Read(file, YamlLimits.Default);

    public static YamlDocument Read(SourceFile file, YamlLimits limits)
    {
        if (file.Bytes.Length > limits.Bytes)
        {
            return Refused(file, new(
                YamlProblemKind.Unsafe,
                default,
                $"The file has {file.Bytes.Length} bytes; the limit is {limits.Bytes}.",
                "Split it, or move what is not a definition elsewhere."));
        }

        if (Characters.FirstInvalidByte(file) is { } invalid)
        {
            return Refused(file, invalid);
        }

        if (SubsetReader.TryRead(file, limits) is { } root)
        {
            return new YamlDocument(file, root, []);
        }

        var at = Characters.IndexOfUnsafe(file.Text);
        return at >= 0 ? Refused(file, Characters.Unsafe(file.Text[at], new Span(at, at + 1))) : ReadEvents(file, limits);
    }

    private static YamlDocument Refused(SourceFile file, YamlProblem problem) => new(file, null, [problem]);

    /// <summary>Reads with the parser alone, which knows all of YAML.</summary>
    internal static YamlDocument ReadEvents(SourceFile file, YamlLimits limits)
    {
        var tree = new TreeBuilder(file, limits);
        var parser = new Parser(new Scanner(new StringReader(WithLastLineEnded(file.Text)), skipComments: true));
        try
        {
            while (tree.Problem is null && parser.MoveNext())
            {
                tree.Add(parser.Current!);
            }
        }
        catch (YamlException e)
        {
            tree.Stop(SyntaxMessages.From(e, file, tree.ReadTo));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or OverflowException)
        {
            // The parser means these as bugs of its caller; a few malformed documents reach them all the same.
            tree.Stop(tree.OpenBracket is { } bracket ? SyntaxMessages.Unclosed(file, bracket) : SyntaxMessages.Unreadable(file, tree.ReadTo));
        }

        return tree.ToDocument();
    }

    // Without a line break the parser drops a last line of spaces, which can belong to a block text above it.
    private static string WithLastLineEnded(string text) =>
        text.Length > 0 && text[^1] is ' ' ? text + "\n" : text;
}
