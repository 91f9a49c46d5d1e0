using System.Text;

namespace Yardstick.Benchmarks.Dictionary;

/// <summary>
/// The same company as the content of a Hugo site that writes what Yardstick writes: a page a metric with the definition as its front matter,
/// the organisation as data, and the theme in <c>peers/hugo</c>. What Hugo would have to search for, such as the metrics below one, is given to it.
/// </summary>
internal static class HugoFiles
{
    private static readonly (string Name, string Asks, int Points)[] Criteria =
    [
        ("owned", "One person who is still here answers for it.", 15),
        ("complete", "It says what it is, what it is not, why it is measured and what is decided with it.", 15),
        ("computed", "Two people would compute the same number: formula, unit, period and direction are stated and can be read.", 15),
        ("sourced", "It names the one system its numbers come from, and how often they are refreshed.", 10),
        ("linked", "Links that say why lead from it up to a company KPI.", 15),
        ("tested", "Evidence supports at least one of its links, and refutes none.", 5),
        ("targeted", "It sets out from a baseline to an agreed target, by a day that is still to come.", 10),
        ("balanced", "Another metric shows what gets worse when people only try to move this one.", 5),
        ("reviewed", "Its definition was reviewed within its rhythm.", 10),
    ];

    public static IEnumerable<(string Path, string Text)> All(Company company)
    {
        var theme = Path.Join(AppContext.BaseDirectory, "peers", "hugo");
        foreach (var file in Directory.EnumerateFiles(theme, "*", SearchOption.AllDirectories))
        {
            yield return (Path.GetRelativePath(theme, file), File.ReadAllText(file));
        }

        yield return ("static/style.css", "body { max-width: 60rem; margin: 2rem auto; font-family: sans-serif }\n");
        foreach (var page in new[] { "hierarchy", "scorecards", "governance" })
        {
            yield return ($"content/{page}.md", $"---\ntitle: {page}\nlayout: {page}\n---\n");
        }

        yield return ("content/metrics/_index.md", "---\ntitle: Dictionary\ncascade: {outputs: [HTML, JSON, markdown]}\noutputs: [HTML]\n---\n");
        foreach (var (name, lines) in Data(company))
        {
            yield return ($"data/{name}.yaml", string.Join('\n', lines) + "\n");
        }

        var below = company.Metrics.SelectMany(m => m.ContributesTo, (from, to) => (from, to)).ToLookup(l => l.to, l => l.from);
        foreach (var metric in company.Metrics)
        {
            yield return ($"content/metrics/{metric.Id}.md", Page(metric, below));
        }
    }

    private static IEnumerable<(string Name, IEnumerable<string> Lines)> Data(Company company)
    {
        var parts = company.Functions.ToLookup(f => f.PartOf, f => f.Id);
        var roles = company.Roles.ToLookup(r => r.Function, r => r.Id);
        var metricsOf = company.Metrics.ToLookup(m => (object?)m.Role ?? m.Function);
        yield return ("criteria", Criteria.Select(c => Invariant($$"""- {name: {{c.Name}}, asks: "{{c.Asks}}", points: {{c.Points}}}""")));
        yield return ("company", company.Metrics.Where(m => m.Function is null).Select(m => $"- {Named(m)}"));
        yield return ("top", parts[null].Select(id => $"- {id}"));
        yield return ("people", company.People.Select(p => $$"""{{p.Id}}: {name: {{p.Name}}}"""));
        yield return ("roles", company.Roles.Select(r => Invariant(
            $$"""{{r.Id}}: {name: {{r.Name}}, function: {{r.Function.Id}}, held_by: {{r.Holder.Id}}, count: {{metricsOf[r].Count()}}}""")));
        yield return ("functions", company.Functions.Select(f => Invariant(
            $$"""{{f.Id}}: {name: {{f.Name}}, lead: {{f.Lead.Id}}, count: {{metricsOf[f].Count()}}, above: {{List(Above(f))}}, parts: {{List(parts[f])}}, roles: {{List(roles[f])}}}""")));
    }

    private static string Page(Metric metric, ILookup<Metric, Metric> below)
    {
        var definition = DictionaryFiles.Definition(metric);
        var chain = new List<Metric>();
        for (var at = metric; at.ContributesTo.Count > 0; at = at.ContributesTo[0])
        {
            chain.Add(at);
        }

        return $$"""
            ---
            title: "{{metric.Name}}"
            {{DictionaryFiles.Metric(metric, DictionaryFiles.Revisions).Replace(DictionaryFiles.Stated(definition), "", StringComparison.Ordinal)}}functions: {{List(metric.Function is null ? [] : [metric.Function.Id])}}
            roles: {{List(metric.Role is null ? [] : [metric.Role.Id])}}
            owners: [{{metric.Person.Id}}]
            self: {{Named(metric)}}
            balance: {{Named(metric.BalancedBy!)}}
            kpi: {{(chain.Count > 0 ? chain[^1].ContributesTo[0] : metric).Id}}
            score: 95
            earned: {{List(Criteria.Where(c => c.Name != "tested").Select(c => c.Name))}}
            {{Lines("chain", chain.Select(m => Named(m.ContributesTo[0], m.Measure.Because)))}}{{Lines("moves", metric.ContributesTo.Select(m => Named(m, metric.Measure.Because)))}}{{Lines("moved_by", below[metric].Select(m => Named(m, m.Measure.Because)))}}{{Lines("siblings", metric.ContributesTo.SelectMany(m => below[m]).Where(m => m != metric).Select(m => Named(m)))}}---
            {{definition}}
            """.ReplaceLineEndings("\n");
    }

    private static IEnumerable<string> Above(Function function) => function.PartOf is { } parent ? Above(parent).Append(parent.Id) : [];

    private static string Named(Metric metric, string? because = null) =>
        $$"""{id: {{metric.Id}}, name: "{{metric.Name}}", level: {{metric.Level}}, mark: {{metric.Mark}}, owner: {{metric.Person.Name}}{{(because is null ? "" : ", because: " + because)}}}""";

    private static string List(IEnumerable<string> words) => $"[{string.Join(", ", words)}]";

    private static string Lines(string key, IEnumerable<string> items)
    {
        var text = new StringBuilder();
        foreach (var item in items)
        {
            text.Append(text.Length == 0 ? key + ":\n" : "").Append("  - ").Append(item).Append('\n');
        }

        return text.Length == 0 ? $"{key}: []\n" : text.ToString();
    }
}
