using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Editing;

/// <summary>Tells which findings <c>yardstick fix</c> mends, and how.</summary>
public static class Corrections
{
    private static readonly HashSet<string> NoSchemas = [];

    /// <summary>The same findings; those whose very words are a value that would be mended say what would stand there instead.</summary>
    public static IReadOnlyList<Diagnostic> Mark(IReadOnlyList<Diagnostic> diagnostics, Catalogue catalogue)
    {
        var context = new MendContext(catalogue, NoSchemas);
        var files = diagnostics.Where(d => d is { Counts: true, Severity: not Severity.Note } && MayBeMended(d.Place)).Select(d => d.Place.File)
            .Intersect(catalogue.Files.Select(f => f.File)).ToList();
        if (files.Count == 0)
        {
            return diagnostics;
        }

        var fixes = (
            from file in files
            from fix in ValuesOf(file, context)
            select (Place: new Place(file, fix.Span), fix.Replacement)).ToDictionary(f => f.Place, f => f.Replacement);
        return fixes.Count == 0 ? diagnostics : [.. diagnostics.Select(d => fixes.TryGetValue(d.Place, out var text) && d.Counts ? d with { Correction = text } : d)];

        // So that a file is not read again for nothing.
        bool MayBeMended(Place place)
        {
            var words = place.File.Text.AsSpan(place.Span.Start..place.Span.End).Trim("'\"");
            return words.Length > 0 && (char.IsAsciiDigit(words[0]) || (words.IndexOf('\n') < 0 && context.Names.Meant(words.ToString()) is not null));
        }
    }

    private static List<Fix> ValuesOf(SourceFile file, MendContext context)
    {
        var document = YamlReader.Read(file);
        if (!document.IsWhole)
        {
            return [];
        }

        var fixes = MendSet.All.SelectMany(m => m.Find(context, document)).Where(f => f.Value is not null).ToList();
        var mended = YamlReader.Read(MendedFile.WithText(file, Fix.Apply(file.Text, fixes)));
        return mended.IsWhole && Meaning.IsKept(document.Root!, mended.Root!, fixes) ? fixes : [];
    }
}
