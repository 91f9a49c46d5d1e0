using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Ownership;

public static class UnknownFunction
{
    public static Rule Rule { get; } = new()
    {
        Id = "unknown-function",
        Family = RuleFamily.Ownership,
        Severity = Severity.Error,
        Summary = "A metric, a role, a function or an exceptional limit names a function that the organisation does not have.",
        Why = "What belongs to no function counts against nobody's limit and shows up on nobody's page.",
        Bad = """
            # file: organisation.yaml
            functions:
              - {id: marketing, name: Marketing, lead: ben.okafor}
              - {id: sales, name: Sales, lead: chloe.varga, part_of: revenue}
            """,
        Good = """
            # file: organisation.yaml
            functions:
              - {id: marketing, name: Marketing, lead: ben.okafor}
              - {id: sales, name: Sales, lead: chloe.varga, part_of: marketing}
            """,
        Particulars = [],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Own;
        var organisation = catalogue.Organisation;
        if (!catalogue.KnowsOrganisation)
        {
            yield break;
        }

        var names = new KnownNames(organisation.Functions.Select(f => f.Id.Value));
        var named = catalogue.Metrics.Where(m => m is { IsRetired: false, Function: not null }).Select(m => new Mention(() => $"{Quote.Of(m.Title)} is placed in the function", m.Function!))
            .Concat(organisation.Functions.Where(f => f.PartOf is not null).Select(f => new Mention(() => $"{Quote.Of(f.Title)} is stated to be part of", f.PartOf!)))
            .Concat(catalogue.Configuration.Rules.Values.SelectMany(s => s.Cases.Where(c => c.Function is not null).Select(c => new Mention(() => $"{Quote.Of(s.Rule.Value)} is given a severity in the function", c.Function!))))
            .Concat(organisation.Roles.Where(r => r.Function is not null).Select(r => new Mention(() => $"The role {Quote.Of(r.Title)} is placed in the function", r.Function!)));
        var choice = Choice(organisation);
        foreach (var (what, id) in named.Where(n => organisation.Function(n.Id.Value) is null))
        {
            yield return new Finding(
                id.Place,
                $"{what} {Quote.Of(id.Value)}, but there is no such function.",
                $"{names.Suggestion(id.Value)}{choice}");
        }

        var parts = new KnownNames(organisation.Functions.Select(f => f.Id.Value).Concat(organisation.Roles.Select(r => r.Id.Value)));
        foreach (var exception in catalogue.Configuration.Limits.Exceptions.Values)
        {
            var id = exception.Of;
            if (organisation.Function(id.Value) is null && organisation.Role(id.Value) is null)
            {
                yield return new Finding(
                    id.Place,
                    $"{Quote.Of(id.Value)} has a limit of its own, but is neither a function nor a role.",
                    $"{parts.Suggestion(id.Value)}Correct the name, or remove the exception.");
            }
        }
    }

    private static string Choice(Organisation organisation) => organisation.Functions.Count == 0
        ? $"List the functions in {DefinitionFile.OrganisationPath}."
        : $"The functions are {Listing.Of([.. organisation.Functions.Select(f => f.Id.Value)])}; a new one is added in {DefinitionFile.OrganisationPath}.";
}
