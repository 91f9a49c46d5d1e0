using System.Globalization;

using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Ownership;

public static class OverloadedOwner
{
    public static Rule Rule { get; } = new()
    {
        Id = "overloaded-owner",
        Family = RuleFamily.Ownership,
        Severity = Severity.Warning,
        Summary = "One person owns more active metrics than the limit, counted over all the roles they hold.",
        Why = "Nobody can watch, explain and improve that many numbers; some of them are owned on paper only.",
        Bad = """
            # file: yardstick.yaml
            limits:
              owner: {max: 3}
            """,
        Good = """
            # file: yardstick.yaml
            limits:
              owner: {max: 4}
            """,
        Particulars = [],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Catalogue;
        var limit = catalogue.Configuration.Limits.Owner;
        if (!catalogue.KnowsOrganisation || !catalogue.KnowsConfiguration)
        {
            yield break;
        }

        var byPerson = catalogue.Metrics
            .Where(m => m is { IsActive: true, Owner: not null })
            .DistinctBy(m => m.Id)
            .ToLookup(m => catalogue.Organisation.Accountable(m.Owner!.Value), ReferenceEqualityComparer.Instance);
        foreach (var person in catalogue.Organisation.People.DistinctBy(p => p.Id.Value))
        {
            var metrics = byPerson[person].ToList();
            if (metrics.Count > limit)
            {
                yield return Offence(person, metrics, limit);
            }
        }
    }

    private static Finding Offence(Person person, List<Metric> metrics, int limit)
    {
        var roles = metrics.Select(m => m.Owner!.Value).Where(o => o != person.Id.Value).Distinct(StringComparer.Ordinal).ToList();
        return new Finding(
            person.Id.Place,
            string.Create(CultureInfo.InvariantCulture, $"{Quote.Plain(person.Title)} owns {Counted.Of(metrics.Count, "active metric")}; the limit is {limit}."),
            "Give some of them to colleagues, or retire those that nobody would miss.")
        {
            Details = roles.Count == 0
                ? [$"They are: {Listing.Of([.. metrics.Select(m => m.Id)])}"]
                : [$"They are: {Listing.Of([.. metrics.Select(m => m.Id)])}", $"Counted over the roles: {Listing.Of(roles)}"],
            Related = [.. metrics.Select(m => new RelatedPlace(m.Owner!.Place, Quote.Plain(m.Title)))],
        };
    }
}
