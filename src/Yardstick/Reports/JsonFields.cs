using Yardstick.Yaml;

namespace Yardstick.Reports;

/// <summary>Reads a report in JSON that fits its schema; what it leaves out is empty.</summary>
internal static class JsonFields
{
    public static YamlNode? Part(this YamlNode? node, string name) => (node as YamlMapping)?[name];

    public static string? Text(this YamlNode? node, string name) => node.Part(name) is YamlScalar { Kind: not ScalarKind.Null } scalar ? scalar.Text : null;

    public static IReadOnlyList<YamlNode> Items(this YamlNode? node, string name) => node.Part(name) is YamlSequence sequence ? sequence.Items : [];

    public static IReadOnlyList<string> Texts(this YamlNode? node, string name) => [.. node.Items(name).OfType<YamlScalar>().Select(s => s.Text)];
}
