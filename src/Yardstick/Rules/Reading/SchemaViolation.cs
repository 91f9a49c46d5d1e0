using Yardstick.Diagnostics;
using Yardstick.JsonSchema;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Reading;

public static class SchemaViolation
{
    // Fields that files of many other kinds have as well.
    private static readonly HashSet<string> OfManyKinds = new(["id", "name", "version", "kind", "status", "source", "tags"], StringComparer.Ordinal);

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
            from finding in NoMetric(file) is { } foreign ? [foreign] :
                from failure in file.Failures
                where DefinitionFile.IsOfShape(failure)
                let finding = FindingOf(failure)
                select Meant(failure, metrics, people) is { } help ? finding with { Help = help } : finding
            select finding;
    }

    // Of a file that holds something else, what it lacks of a metric says nothing.
    private static Finding? NoMetric(DefinitionFile file)
    {
        var unknown = file.Failures.Where(f => f is { Keyword: "additionalProperties", Suggestion: null } && f.InstancePath.LastIndexOf('/') == 0).ToList();
        var foreign = unknown.Select(f => f.InstancePath[1..]).ToHashSet(StringComparer.Ordinal);
        return unknown is not [var first, ..] || file.Metric?.StatedNames.All(n => OfManyKinds.Contains(n) || foreign.Contains(n)) != true ? null : new(
            first.Place,
            $"This seems to be no metric: it has no owner, definition or unit, but {Listing.Of([.. unknown.Select(f => Quote.Of(f.InstancePath[1..]))])}.",
            "Move it out of the dictionary's folder; a metric's file is begun with: yardstick new.");
    }

    // People write the name of a metric or a person where its id belongs, or a person's e-mail address.
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
            "answerable" or "person" or "party" => people.Value[PlainWords.Of(written.Split('@')[0])].ToList() is [var person] ? $"Write {Quote.Of(person.Id.Value)}, the id of the person of that name." : null,
            _ => null,
        };
    }

    private static IEnumerable<Finding> OfCustomFields(Catalogue catalogue) =>
        from failure in catalogue.CustomFailures
        select FindingOf(failure) with { Details = [$"It is the organisation's own schema of the fields under 'custom' that says so: {Quote.Plain(catalogue.CustomSchema!.File!.ShownPath)}."] };

    public static Finding FindingOf(SchemaFailure failure) =>
        new(failure.Place, failure.Message, failure.Help ?? "");
}
