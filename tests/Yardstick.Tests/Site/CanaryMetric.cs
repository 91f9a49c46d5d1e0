using System.Text;

namespace Yardstick.Tests.Site;

/// <summary>A metric with a word of its own in every field, to be looked for in every byte of a site.</summary>
internal static class CanaryMetric
{
    private const string Canary = "canary";

    public static void AssertNoTrace(TestSite site)
    {
        Assert.All(site.Files(), f => Assert.False(f.Key.Contains(Canary, StringComparison.OrdinalIgnoreCase), f.Key));
        Assert.All(site.Files(), f => Assert.False(Encoding.UTF8.GetString(f.Value).Contains(Canary, StringComparison.OrdinalIgnoreCase), f.Key));
    }

    public static string In(string function, string visibility) => $$$"""
        id: canary-metric
        name: Canary metric
        aliases: [CANARY]
        version: 1.0.0
        status: active
        kind: metric
        level: function
        function: {{{function}}}
        owner: ada.moreau
        stewards: [canary.steward]
        definition: canary definition
        excludes: canary excludes
        population: canary population
        why: canary why
        decision: canary decision
        levers: [canary lever]
        risks: canary risks
        formula: {expression: canary_a, inputs: {canary_a: {unit: EUR, from: canary source, description: canary description}}, example: {canary_a: 7, result: 7}}
        unit: EUR
        period: month
        breakdowns: [canary breakdown]
        direction: higher
        traits: {timing: leading, nature: quantitative}
        source: {system: canary system, refresh: monthly}
        implemented_by: [{system: canary, reference: canary}]
        supplier: canary
        target: {value: 987654321, due: 2027-01-01}
        benchmark: {text: canary, source: canary}
        contributes_to: [{metric: mrr, type: driver, because: canary because, evidence: {state: assumed, note: canary note, date: 2026-10-01}}]
        visibility: {{{visibility}}}
        review: {every: quarter, last: 2026-10-01}
        playbook: canary playbook
        dashboard: https://canary.example/
        tags: [canary]
        changelog: [{version: 1.0.0, date: 2026-10-01, change: canary change}]
        """;
}
