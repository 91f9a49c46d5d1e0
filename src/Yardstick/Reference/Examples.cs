using Yardstick.Editing;
using Yardstick.Yaml;

namespace Yardstick.Reference;

/// <summary>Values of a schema, written as they stand in a file.</summary>
internal static class Examples
{
    /// <summary>A key with each of its examples; between two of them a line says that they are alternatives.</summary>
    public static string Of(string key, YamlNode? examples) =>
        examples is YamlSequence list ? string.Join("# or\n", list.Items.Select(e => YamlWriter.Write(YamlWriter.Mapping(YamlWriter.Field(key, e))))) : "";

    /// <summary>A value on one line.</summary>
    public static string OnOneLine(YamlNode node) => node switch
    {
        YamlSequence list => $"[{string.Join(", ", list.Items.Select(OnOneLine))}]",
        YamlMapping mapping => $"{{{string.Join(", ", mapping.Entries.Select(e => $"{ScalarText.Of(e.Name)}: {OnOneLine(e.Value)}"))}}}",
        YamlScalar { Kind: ScalarKind.String } text => ScalarText.Of(text.Text),
        YamlScalar other => other.Text,
        _ => "",
    };
}
