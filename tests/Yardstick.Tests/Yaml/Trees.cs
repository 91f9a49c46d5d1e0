using Yardstick.Yaml;

namespace Yardstick.Tests.Yaml;

/// <summary>Equality of trees, to the last span.</summary>
internal static class Trees
{
    public static void AssertEqual(YamlNode expected, YamlNode actual) => Assert.Equal(Lines(expected), Lines(actual));

    private static IEnumerable<string> Lines(YamlNode node) => node switch
    {
        YamlScalar scalar => [$"{scalar.Span} {scalar.Kind} {scalar.Text}"],
        YamlSequence sequence => sequence.Items.SelectMany(Lines).Prepend($"{sequence.Span} sequence"),
        YamlMapping mapping => mapping.Entries.SelectMany(e => Lines(e.Key).Concat(Lines(e.Value))).Prepend($"{mapping.Span} mapping"),
        _ => throw new InvalidOperationException("There is no other kind of node."),
    };
}
