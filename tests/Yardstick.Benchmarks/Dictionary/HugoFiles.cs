using System.Text;

namespace Yardstick.Benchmarks.Dictionary;

/// <summary>
/// The same company as the content of a Hugo site: a page a metric with its fields in the front matter, a small theme, and lists by
/// function, role, owner and tag. What Hugo would have to search for, such as the metrics below one, is given to it.
/// </summary>
internal static class HugoFiles
{
    public static IEnumerable<(string Path, string Text)> All(Company company)
    {
        yield return ("config.toml", Configuration);
        yield return ("layouts/_default/baseof.html", Base);
        yield return ("layouts/_default/list.html", List);
        yield return ("layouts/_default/terms.html", Terms);
        yield return ("layouts/_default/single.html", Single);
        yield return ("layouts/index.html", List);
        yield return ("static/style.css", "body { max-width: 60rem; margin: 2rem auto; font-family: sans-serif }\n");
        var below = company.Metrics.SelectMany(m => m.ContributesTo, (from, to) => (from, to)).ToLookup(l => l.to, l => l.from);
        foreach (var metric in company.Metrics)
        {
            yield return ($"content/metrics/{metric.Id}.md", Page(metric, below[metric]));
        }
    }

    private static string Page(Metric metric, IEnumerable<Metric> below) => $$"""
        ---
        title: "{{metric.Name}}"
        version: "1.0.0"
        status: active
        kind: {{(metric.IsKpi ? "kpi" : "metric")}}
        level: {{metric.Level}}
        {{(metric.Function is null ? "" : $"functions: [{metric.Function.Id}]\n")}}{{(metric.Role is null ? "" : $"roles: [{metric.Role.Id}]\n")}}owners: ["{{metric.Owner}}"]
        tags: [{{metric.Measure.Perspective}}, {{metric.Level}}]
        unit: {{metric.Measure.Unit}}
        direction: {{(metric.Measure.IsHigherBetter ? "higher" : "lower")}}
        expression: {{metric.Measure.Top.Name}} / {{metric.Measure.Bottom.Name}}
        why: It shows early whether the work of {{metric.Role?.Name ?? metric.Function?.Name ?? "the company"}} goes the right way.
        decision: Moves people and money between tasks in the monthly meeting.
        excludes: Test records and our own staff
        risks: Easy cases are picked first and the hard ones left to others.
        levers: [Choice of tasks, training of newcomers, better tools]
        source: {system: {{metric.Measure.System}}, refresh: monthly, quality: Complete after day 5}
        {{Links("moves", metric.ContributesTo, metric.Measure.Because)}}{{Links("moved_by", below, "it adds to this one")}}---
        {{metric.Measure.Text}}
        A correction counts in the month it corrects, **not** in the month it is made.

        """.ReplaceLineEndings("\n");

    private static string Links(string key, IEnumerable<Metric> metrics, string because)
    {
        var text = new StringBuilder();
        foreach (var metric in metrics)
        {
            text.Append(text.Length == 0 ? key + ":\n" : "").Append("  - {id: ").Append(metric.Id).Append(", name: \"").Append(metric.Name).Append("\", because: ").Append(because).Append("}\n");
        }

        return text.ToString();
    }

    private const string Configuration = """
        baseURL = "https://metrics.example.com/"
        title = "Metrics of a generated company"
        disableKinds = ["RSS", "sitemap", "robotsTXT"]
        [taxonomies]
        function = "functions"
        role = "roles"
        owner = "owners"
        tag = "tags"

        """;

    private const string Base = """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>{{ .Title }}</title><link rel="stylesheet" href="/style.css"></head>
        <body>
        <header><a href="/">Home</a> <a href="/metrics/">Dictionary</a> <a href="/functions/">Functions</a> <a href="/roles/">Roles</a> <a href="/owners/">Owners</a></header>
        <main><h1>{{ .Title }}</h1>{{ block "main" . }}{{ end }}</main>
        </body>
        </html>

        """;

    private const string List = """
        {{ define "main" }}
        <table>
        <thead><tr><th>Metric</th><th>Kind</th><th>Level</th><th>Unit</th><th>Owner</th></tr></thead>
        <tbody>
        {{ range .RegularPagesRecursive }}<tr><td><a href="{{ .RelPermalink }}">{{ .Title }}</a></td><td>{{ .Params.kind }}</td><td>{{ .Params.level }}</td><td>{{ .Params.unit }}</td><td>{{ index .Params.owners 0 }}</td></tr>
        {{ end }}</tbody>
        </table>
        {{ end }}

        """;

    private const string Terms = """
        {{ define "main" }}
        <ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> ({{ len .Pages }})</li>{{ end }}</ul>
        {{ end }}

        """;

    private const string Single = """
        {{ define "main" }}
        <section>{{ .Content }}</section>
        <dl>
        <dt>Why</dt><dd>{{ .Params.why }}</dd>
        <dt>Decision</dt><dd>{{ .Params.decision }}</dd>
        <dt>Not counted</dt><dd>{{ .Params.excludes }}</dd>
        <dt>Formula</dt><dd><code>{{ .Params.expression }}</code></dd>
        <dt>Unit</dt><dd>{{ .Params.unit }}</dd>
        <dt>Direction</dt><dd>{{ .Params.direction }}</dd>
        <dt>Owner</dt><dd>{{ range .Params.owners }}<a href="/owners/{{ . | urlize }}/">{{ . }}</a>{{ end }}</dd>
        <dt>Function</dt><dd>{{ range .Params.functions }}<a href="/functions/{{ . | urlize }}/">{{ . }}</a>{{ end }}</dd>
        <dt>Role</dt><dd>{{ range .Params.roles }}<a href="/roles/{{ . | urlize }}/">{{ . }}</a>{{ end }}</dd>
        <dt>Levers</dt><dd>{{ delimit .Params.levers ", " }}</dd>
        <dt>Risks</dt><dd>{{ .Params.risks }}</dd>
        {{ with .Params.source }}<dt>Source</dt><dd>{{ .system }}; {{ .refresh }}; {{ .quality }}</dd>{{ end }}
        </dl>
        {{ with .Params.moves }}<h2>What it moves</h2><ul>{{ range . }}<li><a href="/metrics/{{ .id }}/">{{ .name }}</a>, because {{ .because }}</li>{{ end }}</ul>{{ end }}
        {{ with .Params.moved_by }}<h2>What moves it</h2><ul>{{ range . }}<li><a href="/metrics/{{ .id }}/">{{ .name }}</a>, because {{ .because }}</li>{{ end }}</ul>{{ end }}
        {{ end }}

        """;
}
