using Yardstick.Text;

namespace Yardstick.Yaml;

/// <summary>What a scalar is by the YAML 1.2 core schema.</summary>
public enum ScalarKind
{
    String,
    Null,
    Boolean,
    Integer,
    Float,
}

/// <summary>A single value. Its text is kept as written (after quotes and folding), so no digit is ever lost.</summary>
public sealed class YamlScalar(SourceFile file, Span span, string text, ScalarKind kind) : YamlNode(file, span)
{
    public string Text { get; } = text;

    public ScalarKind Kind { get; } = kind;

    public bool IsNumber => Kind is ScalarKind.Integer or ScalarKind.Float;

    /// <summary>Whether it is a number that digits can say: neither <c>.inf</c> nor <c>.nan</c>.</summary>
    public bool IsFinite => IsNumber && Text.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    /// <summary>Only where <see cref="Kind"/> is boolean.</summary>
    public bool IsTrue => Kind == ScalarKind.Boolean && Text[0] is 't' or 'T';
}
