using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Ownership;

public static class UnknownRole
{
    public static Rule Rule { get; } = new()
    {
        Id = "unknown-role",
        Family = RuleFamily.Ownership,
        Severity = Severity.Error,
        Summary = "A metric names a role that the organisation does not have, or one of another function.",
        Why = "The people whose work is measured do not find the metric on their page.",
        Bad = """
            # file: organisation.yaml
            roles:
              - {id: campaign-manager, name: Campaign manager, function: sales, held_by: [dana.ito]}
              - {id: sales-operations, name: Sales operations, function: sales, held_by: [eli.santos]}
              - {id: account-executive, name: Account executive, function: sales, held_by: [eli.santos, gia.rossi]}
            """,
        Good = """
            # file: organisation.yaml
            roles:
              - {id: campaign-manager, name: Campaign manager, function: marketing, held_by: [dana.ito]}
              - {id: sales-operations, name: Sales operations, function: sales, held_by: [eli.santos]}
              - {id: account-executive, name: Account executive, function: sales, held_by: [eli.santos, gia.rossi]}
            """,
        Particulars = [],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Catalogue;
        var organisation = catalogue.Organisation;
        if (!catalogue.KnowsOrganisation)
        {
            yield break;
        }

        var names = new KnownNames(organisation.Roles.Select(r => r.Id.Value));
        foreach (var metric in catalogue.Metrics)
        {
            if (metric is { IsRetired: false, Role: { } stated })
            {
                if (organisation.Role(stated.Value) is not { } role)
                {
                    yield return new Finding(
                        stated.Place,
                        $"{Quote.Of(metric.Title)} is placed in the role {Quote.Of(stated.Value)}, but there is no such role.",
                        $"{names.Suggestion(stated.Value)}Name a role of {DefinitionFile.OrganisationPath}, or add the role there.");
                }
                else if (IsOfAnotherFunction(role, metric, organisation))
                {
                    yield return new Finding(
                        stated.Place,
                        $"The role {Quote.Of(stated.Value)} belongs to {Quote.Of(role.Function!.Value)}, but {Quote.Of(metric.Title)} is a metric of {Quote.Of(metric.Function!.Value)}.",
                        $"Write 'function: {Quote.Plain(role.Function.Value)}', or name a role of {Quote.Of(metric.Function.Value)}.")
                    {
                        Related = [new(role.Function.Place, "The role's function is stated here.")],
                    };
                }
            }
        }

        foreach (var setting in catalogue.Configuration.Rules.Values)
        {
            foreach (var role in setting.Cases.Select(c => c.Role).OfType<Stated<string>>().Where(r => organisation.Role(r.Value) is null))
            {
                yield return new Finding(
                    role.Place,
                    $"{Quote.Of(setting.Rule.Value)} is given a severity in the role {Quote.Of(role.Value)}, but there is no such role.",
                    $"{names.Suggestion(role.Value)}Name a role of {DefinitionFile.OrganisationPath}, or remove the case.");
            }
        }
    }

    private static bool IsOfAnotherFunction(Role role, Metric metric, Organisation organisation) =>
        role.Function is { } ofRole
        && metric.Function is { } ofMetric
        && ofRole.Value != ofMetric.Value
        && organisation.Function(ofMetric.Value) is not null
        && organisation.Function(ofRole.Value) is not null;
}
