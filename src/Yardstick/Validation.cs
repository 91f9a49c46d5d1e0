using Yardstick.Diagnostics;
using Yardstick.JsonSchema;
using Yardstick.Rules.Reading;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick;

/// <summary>Checks any YAML or JSON file against any schema, with the messages that definitions get.</summary>
public static class Validation
{
    /// <returns>What keeps the file from being read, or else where it offends the schema.</returns>
    public static IReadOnlyList<Diagnostic> Check(Schema schema, SourceFile file)
    {
        var document = YamlDocument.Read(file);
        return document.IsWhole ? Check(schema, document.Root!) : Unread(document);
    }

    /// <returns>Where a document that was read offends the schema.</returns>
    public static IReadOnlyList<Diagnostic> Check(Schema schema, YamlNode root) =>
        Plenty.Cut([.. schema.Evaluate(root).Select(f => Of(SchemaViolation.Rule.Id, SchemaViolation.FindingOf(f)))]);

    /// <summary>Why a document could not be read whole.</summary>
    public static IReadOnlyList<Diagnostic> Unread(YamlDocument document) => Plenty.Cut(
    [
        .. from problem in document.Problems
           let word = problem.Kind == YamlProblemKind.Unsafe ? "unsafe" : "invalid"
           select Of($"{word}-{(IsJson(document.File) ? "json" : "yaml")}", DocumentProblems.FindingOf(document.File, problem)),
    ]);

    private static bool IsJson(SourceFile file) => file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static Diagnostic Of(string rule, Finding finding) => new(rule, Severity.Error, finding, Why: null);
}
