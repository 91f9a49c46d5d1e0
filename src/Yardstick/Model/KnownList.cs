using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Model;

/// <summary>An entry of a list of known findings.</summary>
/// <param name="Place">The whole entry.</param>
public sealed record KnownFinding(Stated<string> Fingerprint, string Rule, string Path, string Message, Place Place);

/// <summary>The findings that were there when a dictionary began to be checked: a JSON file that the tool writes, and that only shrinks.</summary>
public sealed class KnownList
{
    public const int Version = 1;

    private KnownList(DefinitionFile file)
    {
        File = file;
        Findings =
        [
            .. from node in Fields.Of(file.Root).Mappings("findings")
               let fields = new Fields(node)
               let fingerprint = fields.Text("fingerprint")
               where fingerprint is not null
               select new KnownFinding(fingerprint, fields.Text("rule")?.Value ?? "", fields.Text("path")?.Value ?? "", fields.Text("message")?.Value ?? "", node.Place),
        ];
    }

    public DefinitionFile File { get; }

    public IReadOnlyList<KnownFinding> Findings { get; }

    /// <summary>Whether it is as the tool writes it, so that it may be written anew.</summary>
    public bool IsSound => File is { IsWhole: true, Failures.Count: 0 };

    public static KnownList Read(SourceFile file)
    {
        var document = JsonReader.Read(file);
        var failures = document.IsWhole ? DefinitionSchemas.Of(DefinitionKind.Known).Evaluate(document.Root!) : [];
        return new KnownList(new DefinitionFile(file, DefinitionKind.Known, document.Problems, failures) { Root = document.Root, Malformed = MalformedParts.Of(document.Root, failures) });
    }

    /// <summary>The list as a file: an entry a line, in the order of paths, so that what is mended shows as lines removed.</summary>
    public static byte[] Write(IEnumerable<(string Fingerprint, string Rule, string Path, string Message)> findings)
    {
        var text = new StringBuilder($$"""{"schema": "urn:yardstick:schema:known", "version": {{Version}}, "findings": [""");
        var separator = "\n";
        foreach (var (fingerprint, rule, path, message) in findings
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .ThenBy(f => f.Rule, StringComparer.Ordinal)
            .ThenBy(f => f.Message, StringComparer.Ordinal)
            .ThenBy(f => f.Fingerprint, StringComparer.Ordinal))
        {
            text.Append(separator).Append($"  {{\"path\": {Quoted(path)}, \"rule\": {Quoted(rule)}, \"message\": {Quoted(message)}, \"fingerprint\": {Quoted(fingerprint)}}}");
            separator = ",\n";
        }

        return Encoding.UTF8.GetBytes(text.Append("\n]}\n").ToString());
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
