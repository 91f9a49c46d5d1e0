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
public sealed class YamlEntry(YamlNode value, string name, Span keySpan, ScalarKind keyKind)
{
    public YamlEntry(YamlScalar key, YamlNode value)
        : this(value, key.Text, key.Span, key.Kind)
    {
    }

    public string Name { get; } = name;

    public Span KeySpan { get; } = keySpan;

    public Place KeyPlace => new(Value.File, KeySpan);

    /// <summary>Made when it is asked for: half of all scalars are keys, and few are ever looked at as a node.</summary>
    public YamlScalar Key => new(Value.File, KeySpan, Name, keyKind);

    public YamlNode Value { get; } = value;

    public void Deconstruct(out string name, out YamlNode value) => (name, value) = (Name, Value);
}
