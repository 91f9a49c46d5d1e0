using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Ownership;

public static class UnknownPerson
{
    public static Rule Rule { get; } = new()
    {
        Id = "unknown-person",
        Family = RuleFamily.Ownership,
        Severity = Severity.Error,
        Summary = "A steward, watcher, lead, holder of a role or approver is not a person of the organisation.",
        Why = "Whoever is meant is neither told nor asked.",
        Bad = """
            # file: sales/win-rate.yaml
            stewards: [ely.santos]
            """,
        Good = """
            # file: sales/win-rate.yaml
            stewards: [eli.santos]
            """,
        Particulars = ["approval", "target", "watchers"],
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

        var people = new KnownNames(organisation.People.Select(p => p.Id.Value));
        foreach (var (what, id) in Named(catalogue).Where(n => organisation.Person(n.Id.Value) is null))
        {
            var instead = organisation.Role(id.Value) is not null ? "is a role and not a person"
                : organisation.Function(id.Value) is not null ? "is a function and not a person"
                : "is not a person of the organisation";
            yield return new Finding(
                id.Place,
                $"{Quote.Of(id.Value)} is named as {what}, but {instead}.",
                $"{people.Suggestion(id.Value)}Name a person of {DefinitionFile.OrganisationPath}, or add the person there.");
        }

        var parties = new KnownNames(organisation.People.Select(p => p.Id)
            .Concat(organisation.Roles.Select(r => r.Id))
            .Concat(organisation.Functions.Select(f => f.Id))
            .Select(id => id.Value));
        foreach (var metric in catalogue.Metrics.Where(m => !m.IsRetired))
        {
            foreach (var watcher in metric.Watchers.Where(w => !IsParty(w.Value, organisation)))
            {
                yield return new Finding(
                    watcher.Place,
                    $"{Quote.Of(watcher.Value)} is to be told of changes to {Quote.Of(metric.Title)}, but is no person, role or function.",
                    $"{parties.Suggestion(watcher.Value)}Name a person, role or function of {DefinitionFile.OrganisationPath}.");
            }
        }
    }

    private static bool IsParty(string id, Organisation organisation) =>
        organisation.Person(id) is not null || organisation.Role(id) is not null || organisation.Function(id) is not null;

    private static IEnumerable<Mention> Named(Catalogue catalogue)
    {
        foreach (var metric in catalogue.Metrics.Where(m => !m.IsRetired))
        {
            foreach (var steward in metric.Stewards)
            {
                yield return new(() => $"a steward of {Quote.Of(metric.Title)}", steward);
            }

            if (metric.Target?.AgreedBy is { } agreedBy)
            {
                yield return new(() => $"the person who agreed to the target of {Quote.Of(metric.Title)}", agreedBy);
            }

            if (metric.Approval?.Approver is { } approver)
            {
                yield return new(() => $"the approver of {Quote.Of(metric.Title)}", approver);
            }
        }

        foreach (var function in catalogue.Organisation.Functions)
        {
            if (function.Lead is { } lead)
            {
                yield return new(() => $"the lead of {Quote.Of(function.Title)}", lead);
            }
        }

        foreach (var role in catalogue.Organisation.Roles)
        {
            foreach (var holder in role.HeldBy)
            {
                yield return new(() => $"a holder of the role {Quote.Of(role.Title)}", holder);
            }
        }

        foreach (var owner in catalogue.Configuration.GovernanceOwners)
        {
            yield return new(() => "an owner of the dictionary's governance", owner);
        }

        foreach (var waiver in catalogue.Waivers)
        {
            if (waiver.ApprovedBy is { } approvedBy)
            {
                yield return new(() => "the person who agreed to a waiver", approvedBy);
            }
        }
    }
}
