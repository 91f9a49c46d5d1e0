using Yardstick.Diagnostics;
using Yardstick.JsonSchema;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Reading;

public static class SchemaViolation
{
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
        Check = context => Failures(context).Select(FindingOf).Concat(OfCustomFields(context.Catalogue)),
    };

    private static IEnumerable<SchemaFailure> Failures(RuleContext context) =>
        from file in context.Files
        from failure in file.Failures
        where DefinitionFile.IsOfShape(failure)
        select failure;

    private static IEnumerable<Finding> OfCustomFields(Catalogue catalogue) =>
        from failure in catalogue.CustomFailures
        select FindingOf(failure) with { Details = [$"It is the organisation's own schema of the fields under 'custom' that says so: {Quote.Plain(catalogue.CustomSchema!.File!.ShownPath)}."] };

    public static Finding FindingOf(SchemaFailure failure) =>
        new(failure.Place, failure.Message, failure.Help ?? "");
}
