using Yardstick.Text;

namespace Yardstick.Yaml;

/// <summary>A node of a document's tree, which knows where it stands. JSON documents give the same tree.</summary>
public abstract class YamlNode(SourceFile file, Span span)
{
    public SourceFile File { get; } = file;

    /// <summary>From the first to behind the last character of the node, quotes and brackets included.</summary>
    public Span Span { get; } = span;

    public Place Place => new(File, Span);
}

/// <summary>An ordered list of nodes.</summary>
public sealed class YamlSequence(SourceFile file, Span span, IReadOnlyList<YamlNode> items) : YamlNode(file, span)
{
    public IReadOnlyList<YamlNode> Items { get; } = items;
}

/// <summary>An entry of a mapping.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value)
{
    public string Name => Key.Text;
}
