using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Ownership;

public static class AbsentPerson
{
    public static Rule Rule { get; } = new()
    {
        Id = "absent-person",
        Family = RuleFamily.Ownership,
        Severity = Severity.Warning,
        Summary = "A steward, the lead of a function, the holder of a role or an owner of the governance has left, or one of them or an owner has not begun yet.",
        Why = "Whoever asks them gets no answer; the one who does the work now is nowhere to be found.",
        Bad = """
            # file: sales/win-rate.yaml
            stewards: [finn.berg]
            """,
        Good = """
            # file: sales/win-rate.yaml
            stewards: [eli.santos]
            """,
        Particulars = [],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Catalogue;
        if (!catalogue.KnowsOrganisation)
        {
            yield break;
        }

        foreach (var mention in Mentions(catalogue))
        {
            if (catalogue.Organisation.Person(mention.Id.Value) is { } person && (person.HasLeft(context.Today) || person.HasNotBegun(context.Today)))
            {
                yield return Offence(mention, person, context.Today);
            }
        }

        // An owner who has left is told of as a departed owner.
        foreach (var owned in Owned.All(catalogue))
        {
            if (catalogue.Organisation.Person(owned.Id.Value) is { } owner && owner.HasNotBegun(context.Today))
            {
                yield return Offence(new Mention(() => $"the owner of {owned.What}", owned.Id), owner, context.Today);
            }
        }
    }

    private static IEnumerable<Mention> Mentions(Catalogue catalogue)
    {
        foreach (var metric in catalogue.Metrics.Where(m => !m.IsRetired))
        {
            foreach (var steward in metric.Stewards)
            {
                yield return new Mention(() => $"a steward of {Quote.Of(metric.Title)}", steward);
            }
        }

        foreach (var function in catalogue.Organisation.Functions.Where(f => f.Lead is not null))
        {
            yield return new Mention(() => $"the lead of {Quote.Of(function.Title)}", function.Lead!);
        }

        // What a role owns is told of where it is owned.
        var owners = Owned.All(catalogue).Select(o => o.Id.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var role in catalogue.Organisation.Roles.Where(r => !owners.Contains(r.Id.Value)))
        {
            foreach (var holder in role.HeldBy)
            {
                yield return new Mention(() => $"a holder of the role {Quote.Of(role.Title)}", holder);
            }
        }

        foreach (var owner in catalogue.Configuration.GovernanceOwners)
        {
            yield return new Mention(() => "an owner of the dictionary's governance", owner);
        }
    }

    // No day of a person is named: the page with the finding may be published.
    private static Finding Offence(Mention mention, Person person, DateOnly today) => new(
        mention.Id.Place,
        $"{Quote.Plain(person.Title)} is named as {mention.What}, but {(person.HasLeft(today) ? "has left" : "has not begun yet")}.",
        "Name the one who does it now.")
    {
        Related = [new(person.Id.Place, $"{Quote.Plain(person.Title)} is listed here.")],
    };
}
