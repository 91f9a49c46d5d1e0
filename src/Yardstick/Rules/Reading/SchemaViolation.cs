using Yardstick.Diagnostics;
using Yardstick.JsonSchema;

namespace Yardstick.Rules.Reading;

public static class SchemaViolation
{
    // Beside a constraint that a rule of its own explains better, the schema names that rule.
    private const string OwnerAnnotation = "x-rule";

    public static Rule Rule { get; } = new()
    {
        Id = "schema-violation",
        Family = RuleFamily.Reading,
        Severity = Severity.Error,
        Summary = "A field is missing, unknown or has a value that the schema does not allow.",
        Why = "What does not fit the schema is not part of the dictionary: nobody would see or check it.",
        Bad = """
            # file: sales/win-rate.yaml
            status: activ
            """,
        Good = """
            # file: sales/win-rate.yaml
            status: active
            """,
        Check = context =>
            from file in context.Catalogue.Files
            from failure in file.Failures
            where failure.Annotation(OwnerAnnotation) is not { } owner || RuleSet.Find(owner) is null
            select FindingOf(failure),
    };

    public static Finding FindingOf(SchemaFailure failure) =>
        new(failure.Place, failure.Message, failure.Help ?? "");
}
