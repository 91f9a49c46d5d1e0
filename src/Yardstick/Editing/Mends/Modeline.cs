using Yardstick.Model;
using Yardstick.Yaml;

namespace Yardstick.Editing.Mends;

/// <summary>The first line tells editors where the file's schema lies, by a path that is right from where the file is.</summary>
internal static class Modeline
{
    private const string Server = "yaml-language-server:";

    private const string Schema = "$schema=";

    public static Mend Mend { get; } = new("the line for editors", Find);

    /// <summary>The line that a definition begins with.</summary>
    /// <param name="path">Of the file, from the dictionary's folder.</param>
    public static string For(string path) => $"# {Server} {Schema}{SchemaOf(path)}";

    private static IReadOnlyList<Fix> Find(MendContext context, YamlDocument document)
    {
        var path = document.File.Path;
        var text = document.File.Text;
        if (!context.Schemas.Contains(SchemaName(path)))
        {
            return [];
        }

        // Among the comments at the top; further down an editor does not look.
        for (var line = 0; line < text.Length && Lines.Beginning(text, line).First is '#' or null; line = Lines.NextAfter(text, line))
        {
            if (Stated(text, line) is not { } stated)
            {
                continue;
            }

            // A schema of someone else's choosing stays.
            var wrong = text[stated.Start..stated.End];
            return wrong != SchemaOf(path) && IsOurs(wrong, path)
                ? [new Fix(stated, SchemaOf(path), "path of the schema corrected")]
                : [];
        }

        return text.StartsWith('%') ? [] : [new Fix(default, For(path) + Lines.BreakOf(text), "line for editors added")];
    }

    private static Text.Span? Stated(string text, int lineStart)
    {
        var line = text[lineStart..Lines.NextAfter(text, lineStart)].TrimEnd();
        var at = line.IndexOf(Schema, StringComparison.Ordinal);
        return at >= 0 && line.AsSpan().TrimStart("# \t").StartsWith(Server)
            ? new(lineStart + at + Schema.Length, lineStart + line.Length)
            : null;
    }

    private static bool IsOurs(string stated, string path)
    {
        var ours = ".yardstick/" + SchemaName(path) + ".schema.json";
        return stated.EndsWith(ours, StringComparison.Ordinal) && stated[..^ours.Length].Replace("../", "", StringComparison.Ordinal) is "" or "./";
    }

    private static string SchemaOf(string path) =>
        string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/'))) + ".yardstick/" + SchemaName(path) + ".schema.json";

    private static string SchemaName(string path) => Word.Of(DefinitionFile.KindOf(path));
}
