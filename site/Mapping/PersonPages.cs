using Yardstick.Model;
using Yardstick.Site.Pages;

namespace Yardstick.Site.Mapping;

/// <summary>The pages of people: what they answer for, directly and through the roles they hold.</summary>
internal sealed class PersonPages
{
    private readonly Register register;
    private readonly ILookup<string, Metric> byOwner;
    private readonly ILookup<string, Metric> bySteward;
    private readonly ILookup<string, Role> byHolder;
    private readonly ILookup<string, Function> byLead;

    public PersonPages(Register register)
    {
        this.register = register;
        var current = register.Published.Metrics.Where(m => !m.IsRetired).ToList();
        byOwner = current.Where(m => m.Owner is not null).ToLookup(m => m.Owner!.Value, StringComparer.Ordinal);
        bySteward = current.SelectMany(m => m.Stewards.Select(s => new With<Metric>(s.Value, m))).ToLookup(w => w.Person, w => w.What, StringComparer.Ordinal);
        byHolder = register.Tree.Roles.SelectMany(r => r.HeldBy.Select(h => new With<Role>(h.Value, r))).ToLookup(w => w.Person, w => w.What, StringComparer.Ordinal);
        byLead = register.Tree.Functions.Where(f => f.Lead is not null).ToLookup(f => f.Lead!.Value, StringComparer.Ordinal);
    }

    /// <summary>How many metrics a person answers for, directly and through roles, in words.</summary>
    public string MetricsOf(Person person) => Counts.Of(AnswersFor(person));

    public PersonPage Of(Person person)
    {
        var id = person.Id.Value;
        var roles = byHolder[id].ToList();
        var direct = byOwner[id].ToList();
        var owned = AnswersFor(person);
        var cards = new List<Scorecard>();
        if (direct.Count > 0)
        {
            cards.Add(Scorecards.Of("Owned directly", null, direct, register));
        }

        foreach (var role in AccountableRoles(person).Where(r => byOwner[r.Id.Value].Any()))
        {
            cards.Add(Scorecards.Of($"As {role.Title}", null, byOwner[role.Id.Value], register));
        }

        return new PersonPage
        {
            Frame = register.Frame,
            Path = Targets.Person(id),
            Title = person.Title,
            Trail = [ScorecardsPages.Link],
            Summary = $"What {person.Title} answers for.",
            Feed = register.History.IsKnown ? new Anchor($"Changes to what {person.Title} owns as a feed", Targets.PersonFeed(id)) : null,
            Leads = [.. byLead[id].Select(Register.Link)],
            Holds = [.. roles.Select(Register.Link)],
            Usage = $"Answers for {MetricsOf(person)}",
            Ask = Ask(person),
            Moves = owned.All(m => m.IsCompanyKpi) ? null : Scorecards.Moved(owned, [], register),
            AnswersFor = cards,
            Helps = [.. bySteward[id].Select(register.Name)],
        };
    }

    /// <summary>The metrics that a person answers for, directly and through roles.</summary>
    public IReadOnlyList<Metric> AnswersFor(Person person) => [.. byOwner[person.Id.Value], .. AccountableRoles(person).SelectMany(r => byOwner[r.Id.Value])];

    private Contact? Ask(Person person)
    {
        var handle = register.HandleOf(person);
        var issue = register.Sources.NewIssueWith("Question to " + person.Title, handle is null ? $"This is for {person.Title}.\n\n" : $"{handle}, this is for you.\n\n");
        return handle is null && issue is null ? null : new Contact(handle, register.Sources.HostName, issue);
    }

    // A role that several hold makes none of them accountable.
    private IEnumerable<Role> AccountableRoles(Person person) => byHolder[person.Id.Value].Where(r => r.HeldBy.Count == 1);

    private sealed record With<T>(string Person, T What);
}
