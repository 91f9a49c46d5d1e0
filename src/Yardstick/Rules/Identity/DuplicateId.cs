using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Identity;

public static class DuplicateId
{
    public static Rule Rule { get; } = new()
    {
        Id = "duplicate-id",
        Family = RuleFamily.Identity,
        Severity = Severity.Error,
        Summary = "Two metrics, or two entries of the organisation or the objectives, have the same id, or two people the same handle.",
        Why = "Whoever refers to the id cannot know which of the two is meant, and the history of both runs together.",
        Bad = """
            # file: sales/win-rate-copy.yaml
            id: win-rate
            name: Share of offers won
            status: proposed
            kind: metric
            level: function
            function: sales
            owner: eli.santos
            version: 1.0.0
            definition: Offers won divided by offers decided in the month.
            why: It shows how well our offers fit.
            decision: Decides which offers are reworked.
            unit: ratio
            direction: higher
            contributes_to:
              - metric: mrr
                type: driver
                because: more of the offers we make become recurring revenue
            """,
        Good = """
            # file: sales/offer-fit.yaml
            id: offer-fit
            name: Share of offers won
            status: proposed
            kind: metric
            level: function
            function: sales
            owner: eli.santos
            version: 1.0.0
            definition: Offers won divided by offers decided in the month.
            why: It shows how well our offers fit.
            decision: Decides which offers are reworked.
            unit: ratio
            direction: higher
            contributes_to:
              - metric: mrr
                type: driver
                because: more of the offers we make become recurring revenue
            """,
        Particulars = [],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Catalogue;
        foreach (var (rightful, others) in SharedIds.Of(catalogue))
        {
            // Files that only a careful file system can tell apart are reported as that.
            foreach (var metric in others.Where(m => !string.Equals(m.File.Path, rightful.File.Path, StringComparison.OrdinalIgnoreCase)))
            {
                yield return new Finding(
                    metric.Place,
                    metric.Title == rightful.Title
                        ? $"{Quote.Of(metric.Title)} stands in two files, both with the id {Quote.Of(metric.Id)}."
                        : $"{Quote.Of(metric.Id)} is the id of two metrics, {Quote.Of(rightful.Title)} and {Quote.Of(metric.Title)}.",
                    "Give one of them an id of its own, or remove the copy.")
                {
                    Related = [new(rightful.Place, $"{Quote.Plain(rightful.Title)} has it here.")],
                };
            }
        }

        var organisation = catalogue.Organisation;
        var parties = organisation.People.Select(p => new Entry(p.Id, "a person"))
            .Concat(organisation.Functions.Select(f => new Entry(f.Id, "a function")))
            .Concat(organisation.Roles.Select(r => new Entry(r.Id, "a role")));
        var objectives = catalogue.Objectives;
        var areas = objectives.Yearly.SelectMany(o => Twice(o.KeyResultAreas.Select(a => new Entry(a.Id, "a key result area of this objective"))));
        foreach (var finding in Twice(parties)
            .Concat(Twice(objectives.Yearly.Select(o => new Entry(o.Id, "an objective"))))
            .Concat(areas)
            .Concat(Twice(objectives.Okrs.Select(o => new Entry(o.Id, "an OKR"))))
            .Concat(SharedHandles(organisation.People)))
        {
            yield return finding;
        }
    }

    // Of one id that stands twice nothing more is said; the hosts of repositories don't tell capital letters apart.
    private static IEnumerable<Finding> SharedHandles(IEnumerable<Person> people)
    {
        var first = new Dictionary<string, Person>(StringComparer.OrdinalIgnoreCase);
        foreach (var person in people.Where(p => p.Handle is not null))
        {
            if (!first.TryAdd(person.Handle!.Value, person) && first[person.Handle.Value] is var earlier && earlier.Id.Value != person.Id.Value)
            {
                yield return new Finding(
                    person.Handle.Place,
                    $"{Quote.Of(person.Handle.Value)} is the handle of two people, {Quote.Plain(earlier.Title)} and {Quote.Plain(person.Title)}.",
                    "Give each of them their own handle, or remove the one that is not sure.")
                {
                    Related = [new(earlier.Handle!.Place, $"{Quote.Plain(earlier.Title)} has it here.")],
                };
            }
        }
    }

    private static IEnumerable<Finding> Twice(IEnumerable<Entry> entries)
    {
        var first = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var (id, kind) = entry;
            if (!first.TryAdd(id.Value, entry))
            {
                var (earlier, earlierKind) = first[id.Value];
                yield return new Finding(
                    id.Place,
                    kind == earlierKind
                        ? $"{Quote.Of(id.Value)} is already the id of {kind}."
                        : $"{Quote.Of(id.Value)} is {kind} here and {earlierKind} elsewhere.",
                    "Give one of them another id, and change it where it is referred to.")
                {
                    Related = [new(earlier.Place, "It is used here first.")],
                };
            }
        }
    }

    private sealed record Entry(Stated<string> Id, string Kind);
}
