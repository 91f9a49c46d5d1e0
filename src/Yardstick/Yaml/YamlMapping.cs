using Yardstick.Text;

namespace Yardstick.Yaml;

/// <summary>Entries in the order of the file; no key stands twice.</summary>
public sealed class YamlMapping(SourceFile file, Span span, IReadOnlyList<YamlEntry> entries) : YamlNode(file, span)
{
    // Most mappings are small: a scan beats a dictionary until about here.
    private const int LargeMapping = 24;

    private Dictionary<string, int>? index;

    public IReadOnlyList<YamlEntry> Entries { get; } = entries;

    public YamlNode? this[string key] => TryFind(key, out var entry) ? entry.Value : null;

    public bool TryFind(string key, out YamlEntry entry)
    {
        if (Entries.Count >= LargeMapping)
        {
            index ??= Entries.Select((e, i) => (e.Name, i)).ToDictionary(p => p.Name, p => p.i, StringComparer.Ordinal);
            var found = index.TryGetValue(key, out var at);
            entry = found ? Entries[at] : default;
            return found;
        }

        foreach (var candidate in Entries)
        {
            if (string.Equals(candidate.Name, key, StringComparison.Ordinal))
            {
                entry = candidate;
                return true;
            }
        }

        entry = default;
        return false;
    }
}
