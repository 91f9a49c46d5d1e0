using System.Diagnostics.CodeAnalysis;

using Yardstick.Text;

namespace Yardstick.Yaml;

/// <summary>Entries in the order of the file; no key stands twice.</summary>
public sealed class YamlMapping(SourceFile file, Span span, IReadOnlyList<YamlEntry> entries) : YamlNode(file, span)
{
    // A definition's own fields are some thirty, and most names differ in length: a scan beats a dictionary until about here.
    private const int LargeMapping = 48;

    private Dictionary<string, YamlEntry>? index;

    public IReadOnlyList<YamlEntry> Entries { get; } = entries;

    public YamlNode? this[string key] => TryFind(key, out var entry) ? entry.Value : null;

    public bool TryFind(string key, [NotNullWhen(true)] out YamlEntry? entry)
    {
        if (Entries.Count >= LargeMapping)
        {
            index ??= Entries.ToDictionary(e => e.Name, StringComparer.Ordinal);
            return index.TryGetValue(key, out entry);
        }

        for (var i = 0; i < Entries.Count; i++)
        {
            if (string.Equals(Entries[i].Name, key, StringComparison.Ordinal))
            {
                entry = Entries[i];
                return true;
            }
        }

        entry = null;
        return false;
    }
}
