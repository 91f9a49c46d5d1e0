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
        Check = context => OfFields(context).Concat(OfCustomFields(context.Catalogue)),
    };

    private static IEnumerable<Finding> OfFields(RuleContext context)
    {
        var metrics = new MetricNames(context.Catalogue);
        var people = new Lazy<ILookup<string, Person>>(() => context.Catalogue.Organisation.People.ToLookup(p => PlainWords.Of(p.Title), StringComparer.Ordinal));
        return
            from file in context.Files
            from failure in file.Failures
            where DefinitionFile.IsOfShape(failure)
            let finding = FindingOf(failure)
            select Meant(failure, metrics, people) is { } help ? finding with { Help = help } : finding;
    }

    // People write the name of a metric or a person where its id belongs.
    private static string? Meant(SchemaFailure failure, MetricNames metrics, Lazy<ILookup<string, Person>> people)
    {
        if (failure.Keyword != "pattern")
        {
            return null;
        }

        var written = failure.Place.File.Text[failure.Place.Span.Start..failure.Place.Span.End].Trim('"', '\'');
        return failure.SchemaLocation.Split('/')[^2] switch
        {
            "reference" => metrics.Meant(written) is { } id ? $"Write {Quote.Of(id)}, the id of the metric of that name." : null,
            "answerable" or "person" or "party" => people.Value[PlainWords.Of(written)].ToList() is [var person] ? $"Write {Quote.Of(person.Id.Value)}, the id of the person of that name." : null,
            _ => null,
        };
    }

    private static IEnumerable<Finding> OfCustomFields(Catalogue catalogue) =>
        from failure in catalogue.CustomFailures
        select FindingOf(failure) with { Details = [$"It is the organisation's own schema of the fields under 'custom' that says so: {Quote.Plain(catalogue.CustomSchema!.File!.ShownPath)}."] };

    public static Finding FindingOf(SchemaFailure failure) =>
        new(failure.Place, failure.Message, failure.Help ?? "");
}
