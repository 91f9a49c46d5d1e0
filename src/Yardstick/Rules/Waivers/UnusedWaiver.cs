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
        var unused = context.Catalogue.Waivers
            .Where(w => WaiverValidity.TermsOf(w, context) is { } terms && !used.Contains(terms) && RuleSet.Find(w.Rule!.Value) is not null)
            .ToList();
        if (unused.Count == 0)
        {
            return [];
        }

        var severities = new Severities(context.Catalogue);
        var (about, inside) = WhatIsFound(context);
        return unused.Select(waiver =>
        {
            var waived = new Waived(waiver.Rule!.Value, WaiverValidity.SubjectOf(waiver)!);
            var (rule, subject) = (Quote.Of(waived.Rule), Quote.Of(waived.Subject.Id));
            return about.Contains(waived) ? new Finding(waiver.Place, $"Another waiver already sets aside what {rule} finds about {subject}.", "Keep one of them.")
                : severities.IsOff(RuleSet.Find(waived.Rule)!) ? new Finding(waiver.Place, $"{rule} is off in this dictionary, so this waiver sets nothing aside.", "Remove it; it is needed again only when the rule is.")
                : inside.TryGetValue(waived, out var metric) ? new Finding(waiver.Place, $"{rule} finds nothing about {subject} itself, but something about {Quote.Of(metric)} in it.", $"Waive it for the metric, with 'metric: {Quote.Plain(metric)}', if that is what was agreed.")
                : new Finding(waiver.Place, $"{rule} finds nothing about {subject}, so this waiver sets nothing aside.", "Remove it if what it was for has been mended; else name whom the finding is about.");
        });
    }

    /// <summary>Whom findings are about; and for functions and roles, the first metric in them that one is about.</summary>
    private static (HashSet<Waived> About, Dictionary<Waived, string> Inside) WhatIsFound(RuleContext context)
    {
        var subjects = new Subjects(context.Catalogue);
        var about = new HashSet<Waived>();
        var inside = new Dictionary<Waived, string>();
        foreach (var found in context.Found)
        {
            foreach (var party in subjects.PartiesOf(found.Finding, RuleSet.Find(found.Rule)))
            {
                about.Add(new(found.Rule, party));
                if (party.Kind == SubjectKind.Metric && context.Catalogue.Find(party.Id) is { } metric)
                {
                    inside.TryAdd(new(found.Rule, new(SubjectKind.Function, metric.Function?.Value ?? "")), metric.Id);
                    inside.TryAdd(new(found.Rule, new(SubjectKind.Role, metric.Role?.Value ?? "")), metric.Id);
                }
            }
        }

        return (about, inside);
    }

    private sealed record Waived(string Rule, Subject Subject);
}
