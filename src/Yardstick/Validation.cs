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
        return document.IsWhole
            ? [.. schema.Evaluate(document.Root!).Select(f => Of(SchemaViolation.Rule, SchemaViolation.FindingOf(f)))]
            : Unread(document);
    }

    /// <summary>Why a document could not be read whole.</summary>
    public static IReadOnlyList<Diagnostic> Unread(YamlDocument document) =>
    [
        .. from problem in document.Problems
           let rule = problem.Kind == YamlProblemKind.Unsafe ? UnsafeYaml.Rule : InvalidYaml.Rule
           select Of(rule, DocumentProblems.FindingOf(document.File, problem)),
    ];

    private static Diagnostic Of(Rules.Rule rule, Finding finding) => new(rule.Id, rule.Severity, finding, Why: null);
}
