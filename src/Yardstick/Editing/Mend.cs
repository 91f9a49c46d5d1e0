using Yardstick.Model;
using Yardstick.Yaml;

namespace Yardstick.Editing;

/// <summary>What mends may look at besides the file itself.</summary>
/// <param name="Schemas">The published schemas that lie in the dictionary's folder for editors, by name.</param>
public sealed record MendContext(Catalogue Catalogue, IReadOnlySet<string> Schemas)
{
    internal MetricNames Names { get; } = new(Catalogue);
}

/// <summary>One kind of mend: a name, and one function that finds where a file needs it. Where it finds nothing, the file is as it should be.</summary>
/// <param name="Name">What is mended, to say where it could not be.</param>
public sealed record Mend(string Name, Func<MendContext, YamlDocument, IReadOnlyList<Fix>> Find);
