using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Model;

/// <summary>The names of a mapping's fields and where they stand: what remains of the tree once its values are bound.</summary>
internal readonly struct StatedFields
{
    private readonly string[] names;
    private readonly Span[] spans;

    public StatedFields(YamlMapping mapping)
    {
        names = new string[mapping.Entries.Count];
        spans = new Span[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            var key = mapping.Entries[i].Key;

            // The literals of this program are interned, so every metric shares the names of its fields with all others.
            names[i] = string.IsInterned(key.Text) ?? key.Text;
            spans[i] = key.Span;
        }
    }

    public Span? Find(string name) => Array.IndexOf(names, name) is >= 0 and var index ? spans[index] : null;
}
