using System.Globalization;

using Yardstick.Changes;
using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Focus;

public static class TooManyMetrics
{
    public static Rule Rule { get; } = new()
    {
        Id = "too-many-metrics",
        Family = RuleFamily.Focus,
        Severity = Severity.Error,
        Summary = "The company, a function or a role has more active metrics than its limit, five unless configured.",
        Why = "Beyond five nobody can tell which one matters most, so none of them steers anything.",
        Bad = """
            # Marketing agreed on three metrics, and has them:
            # acquisition cost, lead quality and qualified leads.
            # file: yardstick.yaml
            limits:
              function: {max: 3}
            # A fourth is added beside them, and nobody knows any more which one to act on first.
            # new file, copied from marketing/lead-quality.yaml: marketing/answered-leads.yaml
            # file: marketing/answered-leads.yaml
            id: answered-leads
            name: Leads answered within a day
            definition: Leads answered by the end of the next day, divided by all leads.
            formula:
              expression: answered / leads
              inputs:
                answered: {unit: lead, from: CRM, description: Leads answered in time}
                leads: {unit: lead, from: CRM, description: All leads of the month}
              example: {answered: 220, leads: 1000, result: 0.22}
            """,
        Good = """
            # Marketing keeps its three. The campaign manager,
            # who answers the leads, measures the fourth.
            # file: yardstick.yaml
            limits:
              function: {max: 3}
            # new file, copied from marketing/lead-quality.yaml: marketing/campaign-manager/answered-leads.yaml
            # file: marketing/campaign-manager/answered-leads.yaml
            id: answered-leads
            name: Leads answered within a day
            level: role
            role: campaign-manager
            owner: campaign-manager
            definition: Leads answered by the end of the next day, divided by all leads.
            formula:
              expression: answered / leads
              inputs:
                answered: {unit: lead, from: CRM, description: Leads answered in time}
                leads: {unit: lead, from: CRM, description: All leads of the month}
              example: {answered: 220, leads: 1000, result: 0.22}
            contributes_to:
              - metric: qualified-leads
                type: driver
                because: a quick answer keeps a lead interested
                evidence: {state: assumed, date: 2026-09-30}
            """,
        Particulars = [],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var scope in MetricScope.All(context.Catalogue))
        {
            var active = scope.ActiveMetrics;
            if (active.Count > scope.Limit.Maximum)
            {
                yield return Offence(scope, active, context.Changes);
            }
        }
    }

    private static Finding Offence(MetricScope scope, IReadOnlyList<Metric> active, ChangeSet? changes) => new(
        active.FirstOrDefault(m => IsBroughtBy(changes, m))?.Place ?? scope.Place,
        string.Create(CultureInfo.InvariantCulture, $"{scope.Title} has {Counted.Of(active.Count, "active metric")}; the limit is {scope.Limit.Maximum}."),
        scope.Level switch
        {
            Level.Company => "Retire one, or give one to a function; a higher limit for the company is for those to set who govern the dictionary.",
            Level.Function => "Retire one, give one to a role, or ask for a waiver.",
            _ => "Retire one, give one to another role, or ask for a waiver.",
        })
    {
        Subject = scope.Subject,
        Details = [$"{scope.Title} now holds: {string.Join(", ", active.Select(m => Quote.Plain(m.Id)))}"],
        Related = [.. active.Select(m => new RelatedPlace(m.Place, Quote.Plain(m.Title)))],
    };

    // New, active only now, or moved here from elsewhere.
    private static bool IsBroughtBy(ChangeSet? changes, Metric metric) =>
        changes?.Of(metric) is { } change
        && (change.Before is not { IsActive: true } before || before.Level?.Value != metric.Level?.Value || before.Function?.Value != metric.Function?.Value || before.Role?.Value != metric.Role?.Value);
}
