using System.Collections.Immutable;

using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

/// <summary>One offence of an instance against a schema.</summary>
/// <param name="Place">A short place to point at: a value, or the key of an unknown or of an incomplete one.</param>
/// <param name="InstancePath">JSON pointer to the offending value.</param>
/// <param name="SchemaLocation">URI of the failing keyword, with a JSON pointer as its fragment.</param>
/// <param name="Keyword">Name of the failing keyword.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
public sealed record SchemaFailure(Place Place, string InstancePath, string SchemaLocation, string Keyword, string Message)
{
    /// <summary>Why it matters or what to do.</summary>
    public string? Help { get; init; }

    /// <summary>The allowed value or field name that was most likely meant.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The annotations beginning with x- of the schema objects around the keyword; the innermost wins.</summary>
    public ImmutableSortedDictionary<string, YamlNode> Annotations { get; init; } = ImmutableSortedDictionary<string, YamlNode>.Empty;

    public string Text => Help is null ? Message : $"{Message} {Help}";

    /// <summary>The text of an annotation such as x-rule.</summary>
    public string? Annotation(string name) => Annotations.GetValueOrDefault(name) is YamlScalar scalar ? scalar.Text : null;
}
