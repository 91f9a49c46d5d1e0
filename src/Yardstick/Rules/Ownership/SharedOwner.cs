using System.Globalization;

using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Ownership;

public static class SharedOwner
{
    private static readonly HashSet<string> Nobodies = new[]
    {
        "all", "all-hands", "anybody", "anyone", "board", "company", "department", "everybody", "everyone", "function", "group", "leadership", "management",
        "managers", "nobody", "none", "organisation", "organization", "our-team", "staff", "tba", "tbc", "tbd", "team", "teams", "the-team", "unassigned", "us", "we",
    }.ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static Rule Rule { get; } = new()
    {
        Id = "shared-owner",
        Family = RuleFamily.Ownership,
        Severity = Severity.Error,
        Summary = "The owner of a metric, an objective or an OKR is a group, or a role that no one or more than one person holds.",
        Why = "What everybody owns nobody owns: one person must answer for a number.",
        Bad = """
            # file: sales/win-rate.yaml
            owner: everyone
            """,
        Good = """
            # file: sales/win-rate.yaml
            owner: sales-operations
            """,
        Particulars = [],
        Check = Check,
    };

    /// <summary>Why an owner is not one person, to follow "but"; nothing where it may be.</summary>
    internal static string? Reason(string owner, Organisation organisation)
    {
        if (organisation.Person(owner) is not null)
        {
            return null;
        }

        if (organisation.Role(owner) is { } role)
        {
            return role.HeldBy.Count switch
            {
                0 => "nobody holds that role",
                1 => null,
                2 => $"{Title(role.HeldBy[0])} and {Title(role.HeldBy[1])} both hold that role",
                var count => string.Create(CultureInfo.InvariantCulture, $"{count} people hold that role"),
            };
        }

        return organisation.Function(owner) is not null ? "that is a function and not a person"
            : Nobodies.Contains(owner) ? "that is not one person"
            : null;

        string Title(Stated<string> holder) => Quote.Plain(organisation.Person(holder.Value)?.Title ?? holder.Value);
    }

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var organisation = context.Catalogue.Organisation;
        return from owned in Owned.All(context.Catalogue)
               let owner = owned.Id.Value
               let reason = Reason(owner, organisation)
               where reason is not null
               select new Finding(owned.Id.Place, $"{Quote.Of(owner)} is to own {owned.What}, but {reason}.", Help(owner, organisation, context.Today))
               {
                   Related = organisation.Role(owner) is { } role ? [new(role.Id.Place, "The role is stated here.")] : [],
               };
    }

    private static string Help(string owner, Organisation organisation, DateOnly today)
    {
        if (organisation.Role(owner) is { HeldBy: [] })
        {
            return "Name a person until the role is filled.";
        }

        if (organisation.Role(owner) is { } role && role.HeldBy.Where(h => organisation.Person(h.Value)?.HasLeft(today) != true).ToList() is [var present])
        {
            return $"Take those who have left out of 'held_by': {Quote.Of(present.Value)} alone holds the role then.";
        }

        return organisation.Function(owner)?.Lead is { } lead && organisation.Person(lead.Value) is not null
            ? $"Name one person, such as {Quote.Of(lead.Value)}, who leads the function."
            : "Name the one person who answers for it; others can be stewards or watchers.";
    }
}
