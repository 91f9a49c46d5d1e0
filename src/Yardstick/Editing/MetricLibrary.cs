using System.Text;

using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Editing;

/// <summary>A well-known metric to start from.</summary>
/// <param name="Group">Whose people expect to find it, as its file is named.</param>
/// <param name="Fields">As a definition states them, but for what only an organisation can say.</param>
public sealed record LibraryEntry(string Id, string Group, YamlMapping Fields)
{
    public string Name => ((YamlScalar)Fields["name"]!).Text;

    public IEnumerable<string> Aliases => Fields["aliases"] is YamlSequence aliases ? aliases.Items.OfType<YamlScalar>().Select(a => a.Text) : [];
}

/// <summary>The metrics that people of each function know by name, written out once so that nobody starts from nothing.</summary>
public static class MetricLibrary
{
    private const string Prefix = "library/";

    private const string UnitsFile = "units";

    private static readonly Lazy<IReadOnlyList<LibraryEntry>> Loaded = new(() =>
    [
        .. from resource in typeof(MetricLibrary).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)
           where resource.StartsWith(Prefix, StringComparison.Ordinal) && resource != Prefix + UnitsFile
           from fields in ((YamlSequence)Read(resource)).Items.Cast<YamlMapping>()
           select new LibraryEntry(((YamlScalar)fields["id"]!).Text, resource[Prefix.Length..], fields),
    ]);

    private static readonly Lazy<YamlMapping> LoadedUnits = new(() => (YamlMapping)Read(Prefix + UnitsFile));

    /// <summary>By group, and within it in the order of its file.</summary>
    public static IReadOnlyList<LibraryEntry> All => Loaded.Value;

    /// <summary>What the entries count, as a configuration declares it.</summary>
    public static YamlMapping Units => LoadedUnits.Value;

    /// <summary>By id, or else by the name or an alias that only one entry has.</summary>
    public static LibraryEntry? Find(string name)
    {
        var words = PlainWords.Of(name);
        var named = All.Where(e => e.Aliases.Prepend(e.Name).Any(n => PlainWords.Of(n) == words)).ToList();
        return All.FirstOrDefault(e => e.Id == name) ?? (named.Count == 1 ? named[0] : null);
    }

    /// <summary>What to say where there is no such entry, with the one that was most likely meant.</summary>
    public static string Unknown(string name)
    {
        var near = NearestName.Find(name, All.Select(e => e.Id)) ?? (NearestName.Find(name, All.Select(e => e.Name)) is { } title ? Find(title)?.Id : null);
        return $"The library has no {Quote.Of(name)}.{(near is null ? "" : $" Did you mean '{near}'?")} yardstick new --list-library shows all of it.";
    }

    private static YamlNode Read(string resource)
    {
        using var stream = typeof(MetricLibrary).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return YamlReader.Read(new SourceFile(resource, reader.ReadToEnd())).Root!;
    }
}
