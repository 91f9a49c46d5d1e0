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

    public IReadOnlyList<string> Names => names;

    /// <summary>Whether a field, or a part of it, is misspelt or does not fit the schema, so that nobody knows what it is to say.</summary>
    public bool IsDoubtful(string name) => doubtful?.Contains(name) == true;

    /// <summary>A text in parts: what stands before the first field, then each field with all that follows up to the next one's name.</summary>
    /// <param name="text">The text that the fields were read from.</param>
    public IEnumerable<FieldText> Parts(ReadOnlyMemory<byte> text)
    {
        var at = 0;
        for (var i = 0; i < names.Length; i++)
        {
            var bytes = BytesOf(spans[i].Start - at, text.Span);
            yield return new FieldText(i == 0 ? null : names[i - 1], text[..bytes]);
            at = spans[i].Start;
            text = text[bytes..];
        }

        yield return new FieldText(names.LastOrDefault(), text);
    }

    public Span? Find(string name) => Array.IndexOf(names, name) is >= 0 and var index ? spans[index] : null;

    // How many bytes the first code units of a text take: as many, unless one of them is no ASCII.
    private static int BytesOf(int units, ReadOnlySpan<byte> text)
    {
        if (Ascii.IsValid(text[..Math.Min(units, text.Length)]))
        {
            return Math.Min(units, text.Length);
        }

        var bytes = 0;
        while (units > 0 && bytes < text.Length)
        {
            var length = text[bytes] switch { < 0x80 => 1, < 0xE0 => 2, < 0xF0 => 3, _ => 4 };
            bytes += length;
            units -= length == 4 ? 2 : 1;
        }

        return Math.Min(bytes, text.Length);
    }
}
