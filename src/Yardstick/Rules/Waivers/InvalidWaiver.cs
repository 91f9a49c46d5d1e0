using System.Globalization;

using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Rules.Lifecycle;
using Yardstick.Text;

namespace Yardstick.Rules.Waivers;

public static class InvalidWaiver
{
    private static readonly CountOption Days = new("days", 366, "How many days a waiver may hold, from the day it was agreed to its last.");

    public static Rule Rule { get; } = new()
    {
        Id = "invalid-waiver",
        Family = RuleFamily.Waivers,
        Severity = Severity.Error,
        Summary = "A waiver is for something that does not exist or cannot be waived, was approved by the owner of the metric or by someone who was not there, is dated ahead, or holds too long.",
        Why = "A waiver hides a finding from everyone: it must say which one, be granted by another than who needs it, and end.",
        Options = [Days],
        Bad = """
            # file: waivers.yaml
            waivers:
              - rule: unbalanced-metric
                metric: lead-quality
                reason: The counter-metric is being built
                approved_by: ben.okafor
                created: 2026-10-01
                expires: 2027-01-31
            """,
        Good = """
            # file: waivers.yaml
            waivers: []
            """,
        Check = Check,
    };

    /// <summary>What keeps a waiver from holding, beside its last day.</summary>
    internal static IEnumerable<Finding> Offences(Waiver waiver, RuleContext context)
    {
        var catalogue = context.Catalogue;
        if (waiver.Rule is { } name && RuleSet.Find(name.Value) is { IsWaivable: false })
        {
            yield return new(name.Place, $"Findings of {Quote.Of(name.Value)} cannot be waived.", "Remove the waiver and mend what the rule finds.");
        }

        foreach (var (id, kind) in Unknown(waiver, catalogue))
        {
            yield return new(id.Place, $"This waiver is for the {kind} {Quote.Of(id.Value)}, but there is no such {kind}.", $"{Suggestion(id.Value, kind, catalogue)}Name an existing {kind}, or remove the waiver if what it was for is gone.");
        }

        if (waiver is { Metric: { } metric, ApprovedBy: { } approvedBy } && catalogue.Find(metric.Value)?.Owner is { } owner
            && catalogue.Organisation.Accountable(owner.Value)?.Id.Value == approvedBy.Value)
        {
            yield return new(approvedBy.Place, $"{Quote.Of(approvedBy.Value)} owns {Quote.Of(metric.Value)} and has approved this waiver as well.", "Ask someone else to agree to it, such as the lead of the function or an owner of the dictionary's governance.");
        }

        if (waiver is { ApprovedBy: { } by, Created: { } agreed } && catalogue.Organisation.Person(by.Value) is { } person
            && (person.HasLeft(agreed.Value) || person.HasNotBegun(agreed.Value)))
        {
            // No day of a person is named: the page with the finding may be published.
            yield return new(by.Place, $"{Quote.Plain(person.Title)} was not there on the day on which this waiver was agreed.", "Ask someone who is there to agree to it, and write the day on which they do.");
        }

        if (waiver.Created is { } ahead && ahead.Value > Rhythms.Latest(context.Today))
        {
            yield return new(
                ahead.Place,
                string.Create(CultureInfo.InvariantCulture, $"This waiver was agreed on {ahead.Value:yyyy-MM-dd}, which has not come yet."),
                "Write the day on which it was agreed; how long it holds counts from there.");
        }

        if (waiver is { Created: { } created, Expires: { } expires })
        {
            var most = context.Value(Rule, Days);
            var days = expires.Value.DayNumber - created.Value.DayNumber;
            if (days < 0)
            {
                yield return new(expires.Place, "This waiver ends before it was agreed.", "Correct one of the two days.");
            }
            else if (days > most)
            {
                yield return new(
                    expires.Place,
                    string.Create(CultureInfo.InvariantCulture, $"This waiver holds for {Counted.Of(days, "day")}; {most} are allowed."),
                    $"End it on {created.Value.AddDays(Math.Min(most, DateOnly.MaxValue.DayNumber - created.Value.DayNumber)):yyyy-MM-dd} or before, and agree on it anew if it is still needed then.");
            }
        }
    }

    // An expired one is to be removed, whatever else is wrong with it.
    private static IEnumerable<Finding> Check(RuleContext context) =>
        from waiver in context.Catalogue.Waivers
        where !WaiverValidity.IsExpired(waiver, context)
        from offence in Offences(waiver, context)
        select offence;

    private static string Suggestion(string id, string kind, Catalogue catalogue)
    {
        var names = kind switch
        {
            "metric" => catalogue.Metrics.Where(m => m.CanBeNamed).Select(m => m.Id),
            "function" => catalogue.Organisation.Functions.Select(f => f.Id.Value),
            _ => catalogue.Organisation.Roles.Select(r => r.Id.Value),
        };
        return NearestName.Find(id, names) is { } nearest ? $"Did you mean {Quote.Of(nearest)}? " : "";
    }

    private static IEnumerable<(Stated<string> Id, string Kind)> Unknown(Waiver waiver, Catalogue catalogue)
    {
        if (waiver.Metric is { } metric && !catalogue.Knows(metric.Value))
        {
            yield return (metric, "metric");
        }

        if (waiver.Function is { } function && catalogue.KnowsOrganisation && catalogue.Organisation.Function(function.Value) is null)
        {
            yield return (function, "function");
        }

        if (waiver.Role is { } role && catalogue.KnowsOrganisation && catalogue.Organisation.Role(role.Value) is null)
        {
            yield return (role, "role");
        }
    }
}
