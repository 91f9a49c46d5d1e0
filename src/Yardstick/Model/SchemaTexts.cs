using System.Text;

namespace Yardstick.Model;

/// <summary>The JSON Schemas that come with the program, as they are kept.</summary>
internal static class SchemaTexts
{
    private const string Suffix = ".schema.json";

    /// <summary>In alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. from resource in typeof(SchemaTexts).Assembly.GetManifestResourceNames()
           where resource.EndsWith(Suffix, StringComparison.Ordinal)
           orderby resource
           select resource[..^Suffix.Length],
    ];

    public static string Of(string name)
    {
        using var stream = typeof(SchemaTexts).Assembly.GetManifestResourceStream(name + Suffix)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
