using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Ownership;

public static class UnknownOwner
{
    public static Rule Rule { get; } = new()
    {
        Id = "unknown-owner",
        Family = RuleFamily.Ownership,
        Severity = Severity.Error,
        Summary = "The owner of a metric, an objective or an OKR is neither a person nor a role of the organisation.",
        Why = "Nobody answers for the number, and nobody is asked when it changes.",
        Bad = """
            # file: sales/win-rate.yaml
            owner: dana.itto
            """,
        Good = """
            # file: sales/win-rate.yaml
            owner: dana.ito
            """,
        Particulars = [],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var organisation = context.Catalogue.Organisation;
        var names = new KnownNames(organisation.People.Select(p => p.Id.Value).Concat(organisation.Roles.Select(r => r.Id.Value)));
        return from owned in Owned.All(context.Catalogue)
               let owner = owned.Id.Value
               where organisation.Person(owner) is null && organisation.Role(owner) is null && SharedOwner.Reason(owner, organisation) is null
               select new Finding(
                   owned.Id.Place,
                   $"{Quote.Of(owner)} is to own {owned.What}, but is neither a person nor a role of the organisation.",
                   $"{names.Suggestion(owner)}Name a person or role of {DefinitionFile.OrganisationPath}, or add the person there.");
    }
}
