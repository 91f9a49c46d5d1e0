using System.Text;

namespace Yardstick.Benchmarks.Dictionary;

/// <summary>Writes a company down as the files of a dictionary, about 1.6 KB a metric.</summary>
internal static class DictionaryFiles
{
    /// <summary>How many commits follow the first; each revises one metric in forty.</summary>
    public const int Revisions = 20;

    private const int MetricsPerRevised = 40;

    public static IEnumerable<(string Path, string Text)> All(Company company, int revision)
    {
        yield return ("yardstick.yaml", Configuration());
        yield return ("organisation.yaml", Organisation(company));
        yield return ("objectives.yaml", Objectives());
        foreach (var metric in company.Metrics)
        {
            yield return (metric.Path, Metric(metric, revision));
        }
    }

    public static bool IsRevisedBy(Metric metric, int revision) => revision > 0 && metric.Index % MetricsPerRevised == revision;

    /// <summary>A metric as it stands at a revision: from the one that revises it on, with a later version and a new target.</summary>
    public static string Metric(Metric metric, int revision)
    {
        var measure = metric.Measure;
        var isRevised = metric.Index % MetricsPerRevised is > 0 and var turn && turn <= revision;
        var bottom = 40 + (metric.Index % 50 * 4);
        var typical = measure.Typical + (measure.Typical * (metric.Index % 7) / 100);
        var better = measure.IsHigherBetter ? 1 : -1;
        var target = typical * (1 + (better * (isRevised ? 0.12m : 0.1m)));
        return Invariant($$"""
            # yaml-language-server: $schema={{string.Concat(Enumerable.Repeat("../", metric.Path.Count(c => c == '/')))}}.yardstick/metric.schema.json
            id: {{metric.Id}}
            name: {{metric.Name}}
            version: {{(isRevised ? "1.1.0" : "1.0.0")}}
            status: active
            kind: {{(metric.IsKpi ? "kpi" : "metric")}}
            level: {{metric.Level}}
            {{Scope(metric)}}owner: {{metric.Owner}}
            {{Stated(Definition(metric))}}excludes: Test records and our own staff
            why: It shows early whether the work of {{metric.Role?.Name ?? metric.Function?.Name ?? "the company"}} goes the right way.
            decision: Moves people and money between tasks in the monthly meeting.
            levers: [Choice of tasks, training of newcomers, better tools]
            risks: Easy cases are picked first and the hard ones left to others.
            formula:
              expression: {{measure.Top.Name}} / {{measure.Bottom.Name}}
              inputs:
                {{measure.Top.Name}}: {unit: {{measure.Top.Unit}}, from: "{{measure.System}}, view {{metric.Id}}-a"}
                {{measure.Bottom.Name}}: {unit: {{measure.Bottom.Unit}}, from: "{{measure.System}}, view {{metric.Id}}-b"}
              example: {{{measure.Top.Name}}: {{Number(typical * bottom)}}, {{measure.Bottom.Name}}: {{bottom}}, result: {{Number(typical)}}}
            unit: {{measure.Unit}}
            period: month
            direction: {{(measure.IsHigherBetter ? "higher" : "lower")}}
            traits: {timing: {{(metric.Level == "company" ? "lagging" : "leading")}}, nature: quantitative, horizon: {{(metric.Level == "role" ? "operational" : "strategic")}}, scope: {{(metric.Level == "role" ? "individual" : metric.Level)}}}
            perspective: {{measure.Perspective}}
            objective: grow-steadily/win-customers
            source: {system: {{measure.System}}, refresh: monthly, quality: Complete after day 5}
            baseline: {value: {{Number(typical)}}, date: 2026-06-30}
            target: {value: {{Number(target)}}, due: 2027-06-30, basis: agreed, agreed_by: {{Company.Head.Id}}}
            thresholds: {warning: {{Number(typical)}}, critical: {{Number(typical * (1 - (better * 0.1m)))}}}
            {{Links(metric)}}balanced_by: [{{metric.BalancedBy!.Id}}]
            review: {every: quarter, last: 2026-10-01}
            changelog:
              - {version: 1.0.0, date: 2026-01-05, change: First agreed definition}{{(isRevised ? "\n  - {version: 1.1.0, date: 2026-07-01, change: Target raised after the half-year review}" : "")}}

            """).ReplaceLineEndings("\n");
    }

    /// <summary>What a metric is, in Markdown.</summary>
    public static string Definition(Metric metric) => $"{metric.Measure.Text}\nA correction counts in the month it corrects, **not** in the month it is made.\n";

    /// <summary>The definition as a file states it.</summary>
    public static string Stated(string definition) => $"definition: |\n  {definition.TrimEnd('\n').Replace("\n", "\n  ", StringComparison.Ordinal)}\n";

    private static string Scope(Metric metric) =>
        (metric.Function is null ? "" : $"function: {metric.Function.Id}\n") + (metric.Role is null ? "" : $"role: {metric.Role.Id}\n");

    private static string Links(Metric metric)
    {
        if (metric.ContributesTo.Count == 0)
        {
            return "";
        }

        var text = new StringBuilder("contributes_to:\n");
        foreach (var target in metric.ContributesTo)
        {
            text.Append("  - metric: ").Append(target.Id).Append("\n    type: driver\n    because: ").Append(metric.Measure.Because)
                .Append("\n    evidence: {state: assumed, date: 2026-09-15}\n");
        }

        return text.ToString();
    }

    private static decimal Number(decimal value) => decimal.Round(value, 6) / 1.000000000000000000000000000000000m;

    private static string Configuration() => $$"""
        # yaml-language-server: $schema=.yardstick/configuration.schema.json
        title: Metrics of a generated company
        organisation: Generated Ltd
        repository: https://git.example.com/generated/metrics
        north_star: mrr
        limits:
          owner: {max: 10}
        units:
        {{string.Concat(Measure.Nouns.Select(n => $"  {n}: {{}}\n"))}}governance:
          owners: [{{Company.Head.Id}}]

        """.ReplaceLineEndings("\n");

    private static string Objectives() => """
        # yaml-language-server: $schema=.yardstick/objectives.schema.json
        objectives:
          - id: grow-steadily
            name: Grow steadily
            year: 2026
            owner: head.office
            key_result_areas:
              - {id: win-customers, name: Win customers who stay}
              - {id: win-markets, name: Enter two markets}
          - id: work-well
            name: Work well
            year: 2026
            owner: head.office
            key_result_areas:
              - {id: fewer-errors, name: Make fewer errors}
              - {id: faster-answers, name: Answer faster}
          - id: stay-together
            name: Stay together
            year: 2026
            owner: head.office
            key_result_areas:
              - {id: keep-people, name: Keep good people}
              - {id: train-people, name: Train them better}

        """.ReplaceLineEndings("\n");

    private static string Organisation(Company company)
    {
        var text = new StringBuilder("# yaml-language-server: $schema=.yardstick/organisation.schema.json\npeople:\n");
        foreach (var person in company.People)
        {
            text.Append("  - {id: ").Append(person.Id).Append(", name: ").Append(person.Name).Append("}\n");
        }

        text.Append("functions:\n");
        foreach (var function in company.Functions)
        {
            text.Append("  - {id: ").Append(function.Id).Append(", name: ").Append(function.Name).Append(", lead: ").Append(function.Lead.Id)
                .Append(function.PartOf is { } parent ? $", part_of: {parent.Id}" : "").Append("}\n");
        }

        text.Append("roles:\n");
        foreach (var role in company.Roles)
        {
            text.Append("  - {id: ").Append(role.Id).Append(", name: ").Append(role.Name).Append(", function: ").Append(role.Function.Id)
                .Append(", held_by: [").Append(role.Holder.Id).Append("]}\n");
        }

        return text.ToString();
    }
}
