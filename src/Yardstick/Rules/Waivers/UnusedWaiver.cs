using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Waivers;

public static class UnusedWaiver
{
    public static Rule Rule { get; } = new()
    {
        Id = "unused-waiver",
        Family = RuleFamily.Waivers,
        Severity = Severity.Warning,
        Summary = "A waiver is in force, and there is nothing for it to set aside.",
        Why = "It waits for the next offence and hides it on the day it appears.",
        Bad = """
            # file: waivers.yaml
            waivers:
              - rule: unbalanced-metric
                metric: cost-per-lead
                reason: The counter-metric arrives with the new campaign list
                approved_by: ada.moreau
                created: 2026-10-01
                expires: 2027-01-31
            """,
        Good = """
            # file: waivers.yaml
            waivers: []
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        // What was not read may hold the offence.
        if (!context.Catalogue.IsSound)
        {
            return [];
        }

        var used = context.Found.Select(d => d.Waiver).OfType<WaiverTerms>().ToHashSet();
        var first = new HashSet<Waived>();
        return from waiver in context.Catalogue.Waivers
               let terms = WaiverValidity.TermsOf(waiver, context)
               where terms is not null && RuleSet.Find(waiver.Rule!.Value) is not null
               let subject = WaiverValidity.SubjectOf(waiver)!
               let isRepeated = !first.Add(new(waiver.Rule!.Value, subject))
               where !used.Contains(terms)
               select new Finding(
                   waiver.Place,
                   isRepeated
                       ? $"Another waiver before this one sets {Quote.Of(waiver.Rule!.Value)} aside for {Quote.Of(subject.Id)} already."
                       : $"{Quote.Of(waiver.Rule!.Value)} finds nothing about {Quote.Of(subject.Id)}, so this waiver sets nothing aside.",
                   isRepeated ? "Keep one of them." : "Remove it: what it was for has been mended.");
    }

    private sealed record Waived(string Rule, Subject Subject);
}
