using System.Text;

using Yardstick.JsonSchema;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Model;

/// <summary>
/// The names of a mapping's fields and where they stand: what remains of the tree once its values are bound. A
/// misspelt field counts as the one that was meant.
/// </summary>
internal readonly struct StatedFields
{
    private readonly string[] names;
    private readonly Span[] spans;
    private readonly HashSet<string>? doubtful;

    /// <param name="unread">Fields that stand in the file behind a mistake, as far as anyone can tell.</param>
    public StatedFields(YamlMapping mapping, IReadOnlyList<SchemaFailure> failures, IEnumerable<string> unread)
    {
        names = new string[mapping.Entries.Count];
        spans = new Span[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = mapping.Entries[i].Name;
            spans[i] = mapping.Entries[i].KeySpan;
        }

        foreach (var field in unread)
        {
            (doubtful ??= new(StringComparer.Ordinal)).Add(field);
        }

        foreach (var failure in failures.Where(DefinitionFile.IsOfShape))
        {
            if (failure.InstancePath.Split('/') is ["", var field, .. var inner])
            {
                // Only a field's own name can be misspelt for another's; a value's suggestion is a value.
                var meant = inner.Length == 0 && mapping.Entries.Any(e => e.Name == field && failure.Place == e.KeyPlace) ? failure.Suggestion : null;
                (doubtful ??= new(StringComparer.Ordinal)).Add(meant ?? field);
            }
        }
    }

    /// <summary>Whether a field, or a part of it, is misspelt or does not fit the schema, so that nobody knows what it is to say.</summary>
    public bool IsDoubtful(string name) => doubtful?.Contains(name) == true;

    /// <summary>A file's text without the parts that state some of its fields, each of which goes from its name to the next one's.</summary>
    public string TextWithout(IReadOnlySet<string> fields, string text)
    {
        var rest = new StringBuilder(text.Length).Append(text, 0, names.Length == 0 ? text.Length : spans[0].Start);
        for (var i = 0; i < names.Length; i++)
        {
            if (!fields.Contains(names[i]))
            {
                rest.Append(text, spans[i].Start, (i + 1 < names.Length ? spans[i + 1].Start : text.Length) - spans[i].Start);
            }
        }

        return rest.ToString();
    }

    public Span? Find(string name) => Array.IndexOf(names, name) is >= 0 and var index ? spans[index] : null;
}
