using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Reading;

public static class UnusableSchema
{
    public static Rule Rule { get; } = new()
    {
        Id = "unusable-schema",
        Family = RuleFamily.Reading,
        Severity = Severity.Error,
        Summary = "The schema of the custom fields that the configuration names is missing, or is no JSON Schema.",
        Why = "Without it the organisation's own fields are checked against nothing, and nobody notices.",
        Bad = """
            # file: yardstick.yaml
            custom_schema: custom-fields.schema.yaml
            """,
        Good = """
            # file: yardstick.yaml
            custom_schema: custom-fields.schema.yaml
            # file: custom-fields.schema.yaml
            title: Custom fields
            type: object
            properties:
              cost_centre: {title: Cost centre, type: integer}
            additionalProperties: false
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        if (context.Catalogue.CustomSchema is not { } schema)
        {
            return [];
        }

        var named = Quote.Of(schema.Path.Value);
        if (schema.File is null)
        {
            return [Missing(context.Catalogue, schema, named)];
        }

        return schema.Problems.Count == 0 ? [] : [Broken(schema, named)];
    }

    private static Finding Broken(CustomSchema schema, string named)
    {
        var finding = schema.Problems is [var only]
            ? new Finding(schema.Path.Place, $"The schema {named} cannot be used: {only.Message}", only.Help)
            : new Finding(schema.Path.Place, $"The schema {named} cannot be used.", "Mend what is listed with it; until then custom fields are not checked.");
        return finding with { Related = [.. schema.Problems.Select(p => new RelatedPlace(p.Place, p.Message))] };
    }

    private static Finding Missing(Catalogue catalogue, CustomSchema schema, string named)
    {
        if (!CustomSchema.IsNamedLikeOne(schema.Path.Value))
        {
            return new Finding(schema.Path.Place, $"{named} is not named like a schema, so it is not read.", "Let its name end in '.schema.json' or '.schema.yaml'.");
        }

        if (catalogue.Tree.Problems.FirstOrDefault(p => p.File.Path == schema.Path.Value) is { } problem)
        {
            return new Finding(schema.Path.Place, $"The schema {named} cannot be read: {problem.Message}", problem.Help);
        }

        var others = new KnownNames(catalogue.Tree.Files.Select(f => f.Path).Where(CustomSchema.IsNamedLikeOne));
        return new Finding(
            schema.Path.Place,
            $"There is no schema {named} in the dictionary's folder.",
            $"{others.Suggestion(schema.Path.Value)}Write the path from the dictionary's folder, or create the file; folders whose name begins with a dot are not read.");
    }
}
