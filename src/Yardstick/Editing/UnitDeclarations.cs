using Yardstick.Formulas;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Editing;

/// <summary>Declares units of the library in a configuration, by an edit that leaves every other byte as it is.</summary>
internal static class UnitDeclarations
{
    /// <summary>Units of the library that the proposal counts in and that the configuration does not declare.</summary>
    public static IReadOnlyList<YamlEntry> Missing(Proposal proposal)
    {
        var declared = proposal.Catalogue.Configuration.Units.Select(u => u.Noun.Value).ToHashSet(StringComparer.Ordinal);
        var inputs = (proposal.Entry?.Fields["formula"] as YamlMapping)?["inputs"] as YamlMapping;
        var words = (inputs?.Entries ?? [])
            .Select(i => ((i.Value as YamlMapping)?["unit"] as YamlScalar)?.Text)
            .Append(proposal["unit"])
            .OfType<string>()
            .SelectMany(u => UnitTextReader.ReadWhole(u, out _)?.Words.Select(w => w.Word) ?? [])
            .ToHashSet(StringComparer.Ordinal);
        return [.. MetricLibrary.Units.Entries.Where(u => words.Contains(u.Name) && !declared.Contains(u.Name))];
    }

    /// <returns>The configuration with the units in it; nothing where they could not be added without changing something else.</returns>
    public static SourceFile? Add(SourceFile configuration, YamlMapping root, IReadOnlyList<YamlEntry> units)
    {
        var text = configuration.Text;
        var after = MendedFile.WithText(configuration, Fix.Apply(text, [Insertion(text, root, units)]));
        var document = YamlReader.Read(after);
        return document.IsWhole && document.Root is YamlMapping changed && AddsOnly(root, changed, units) ? after : null;
    }

    private static Fix Insertion(string text, YamlMapping root, IReadOnlyList<YamlEntry> units)
    {
        var end = Lines.BreakOf(text);
        if (!root.TryFind("units", out var field))
        {
            return Added(text.Length, (text.Length == 0 || text[^1] == '\n' ? "" : end) + "units:" + Block(2) + end);
        }

        var known = (field.Value as YamlMapping)?.Entries ?? [];
        var colon = text.IndexOf(':', field.KeySpan.End) + 1;
        if (text.AsSpan(colon).TrimStart(' ') is ['{', ..])
        {
            return Added(text.IndexOf('{', colon) + 1, string.Join(", ", units.Select(Line)) + (known.Count == 0 ? "" : ", "));
        }

        if (known.Count == 0)
        {
            return Added(colon, Block(2));
        }

        var key = known[0].KeySpan.Start;
        var last = Lines.NextAfter(text, field.Value.Span.End);
        return Added(text[last - 1] == '\n' ? last - end.Length : last, Block(key - Lines.StartOf(text, key)));

        string Block(int indent) => string.Concat(units.Select(u => end + new string(' ', indent) + Line(u)));
    }

    private static Fix Added(int at, string text) => new(new Span(at, at), text, "units declared");

    private static string Line(YamlEntry unit) =>
        $"{unit.Name}: {{{string.Join(", ", ((YamlMapping)unit.Value).Entries.Select(e => $"{e.Name}: {ScalarText.Of(((YamlScalar)e.Value).Text)}"))}}}";

    private static bool AddsOnly(YamlMapping before, YamlMapping after, IReadOnlyList<YamlEntry> units)
    {
        var known = (before["units"] as YamlMapping)?.Entries ?? [];
        var expected = YamlWriter.Field("units", YamlWriter.Mapping([.. known, .. units]));
        return Meaning.IsKept(YamlWriter.Mapping([.. before.Entries.Where(e => e.Name != "units"), expected]), after, []);
    }
}
