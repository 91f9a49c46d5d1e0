using System.Text.Json;

using Yardstick.Model;
using Yardstick.Rules;
using Yardstick.Site.Mapping;
using Yardstick.Site.Output;
using Yardstick.Site.Pages;
using Yardstick.Site.Publication;
using Yardstick.Site.Safety;

namespace Yardstick.Site.Data;

/// <summary>What the browser searches and filters by, as scripts that hold data and nothing else: a page from a folder can load nothing else.</summary>
internal static class SearchFiles
{
    /// <summary>Names, other names and facets of every metric, and the pages that are about no single metric.</summary>
    public static void WriteIndex(Register register, Stream stream)
    {
        var facets = register.FacetColumns;
        ScriptFile.Write(stream, "yardstick.index"u8, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("facets");
            foreach (var facet in facets)
            {
                WriteFacet(json, facet);
            }

            json.WriteEndArray();
            json.WriteStartArray("metrics");
            for (var i = 0; i < register.Published.Metrics.Count; i++)
            {
                WriteMetric(json, register.Published.Metrics[i], facets, i);
                json.FlushWhenFull();
            }

            json.WriteEndArray();
            json.WriteStartArray("pages");
            foreach (var page in PagesOf(register))
            {
                json.WriteStartArray();
                json.WriteStringValue(page.Name);
                json.WriteStringValue(page.Path);
                json.WriteStringValue(page.About);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    /// <summary>What each entry of the index says in full, in the same order, and which metrics each of them leads to: those it moves, and those it is told apart from.</summary>
    public static void WriteTexts(Register register, Stream stream, Entries entries) => ScriptFile.Write(stream, "yardstick.texts"u8, json =>
    {
        var metrics = register.Published.Metrics;
        json.WriteStartObject();
        json.WriteStartArray("texts");
        json.Entries(metrics, entries, stream, (entry, metric) => entry.WriteStringValue(TextOf(metric, register)));
        foreach (var page in PagesOf(register))
        {
            json.WriteStringValue(SafeMarkdown.ToWords(page.Text));
        }

        json.WriteEndArray();
        json.WriteStartArray("near");
        var rows = new Dictionary<Metric, int>(metrics.Count);
        foreach (var metric in metrics)
        {
            rows[metric] = rows.Count;
        }

        foreach (var metric in metrics)
        {
            json.WriteStartArray();
            WriteRows(json, register.Published.Cascade.Up(metric).Where(register.Published.Cascade.IsSound).Select(e => e.To), rows);
            WriteRows(json, metric.DistinctFrom.Select(d => register.Published.Find(d.Metric.Value)), rows);
            json.WriteEndArray();
            json.FlushWhenFull();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string TextOf(Metric metric, Register register)
    {
        var texts = new[] { metric.Excludes, metric.Population, metric.Why, metric.Decision }.Select(t => t is null ? null : SafeMarkdown.ToWords(t.Value));
        var serves = register.Plans.ServedBy(metric) is { Target: not null } served ? served.Text : null;
        return string.Join(' ', texts.Prepend(register.DefinitionInWords(metric)).Append(serves).OfType<string>());
    }

    private static void WriteRows(Utf8JsonWriter json, IEnumerable<Metric?> metrics, Dictionary<Metric, int> rows)
    {
        json.WriteStartArray();
        foreach (var metric in metrics)
        {
            if (metric is not null && rows.TryGetValue(metric, out var row))
            {
                json.WriteNumberValue(row);
            }
        }

        json.WriteEndArray();
    }

    private static void WriteFacet(Utf8JsonWriter json, FacetColumn facet)
    {
        json.WriteStartObject();
        json.WriteString("key", facet.Key);
        json.WriteStartArray("choices");
        foreach (var choice in facet.Choices)
        {
            json.WriteStartArray();
            json.WriteStringValue(choice.Value);
            json.WriteStringValue(choice.Label);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMetric(Utf8JsonWriter json, Metric metric, IReadOnlyList<FacetColumn> facets, int row)
    {
        json.WriteStartArray();
        json.WriteStringValue(metric.Id);
        json.WriteStringValue(metric.Title);
        json.WriteStartArray();
        foreach (var alias in metric.Aliases)
        {
            json.WriteStringValue(alias.Value);
        }

        json.WriteEndArray();
        json.WriteStartArray();
        foreach (var facet in facets)
        {
            json.WriteStartArray();
            foreach (var choice in facet.Rows[row])
            {
                json.WriteNumberValue(choice);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndArray();
    }

    private static IEnumerable<FoundPage> PagesOf(Register register) =>
    [
        .. register.Tree.Functions.Select(f => new FoundPage(f.Title, Targets.Function(f.Id.Value), "Function", f.Description?.Value ?? "")),
        .. register.Tree.Roles.Select(r => new FoundPage(r.Title, Targets.Role(r.Id.Value), "Role", r.Description?.Value ?? "")),
        .. register.PeopleShown.Select(p => new FoundPage(p.Title, Targets.Person(p.Id.Value), "Person", "")),
        .. register.Published.Stubs.Select(s => new FoundPage(s.Name, Targets.Metric(s.Id), "Restricted metric", "")),
        .. register.Published.Unread.Select(u => new FoundPage(u.Name, Targets.Metric(u.Id), "Metric that cannot be read", "")),
        .. GuidePages.All(register).Select(p => (GuidePage)p.Make()).Select(g => new FoundPage(g.Title, g.Path, "Guide", g.Text)),
        .. register.Plans.Yearly.Select(o => new FoundPage(o.Title, register.Plans.Link(o).Target ?? "", "Objective", o.Why?.Value ?? "")).Where(p => p.Path.Length > 0),
        .. register.Plans.Okrs.Select(o => new FoundPage(o.Title, register.Plans.Link(o).Target ?? "", "OKR", "")).Where(p => p.Path.Length > 0),
        .. register.Published.Allows(Disclosed.Governance) ? RuleSet.All.Select(r => new FoundPage(r.Id, Targets.Rule(r.Id), "Rule", $"{r.Summary} {r.Why}")) : [],
        .. register.Frame.Navigation.Select(n => new FoundPage(n.Text, n.Target, "Page", "")),
        new FoundPage("Balanced scorecard", Targets.BalancedScorecard, "Page", ""),
        new FoundPage("North Star ladder", Targets.NorthStar, "Page", ""),
    ];

    private sealed record FoundPage(string Name, string Path, string About, string Text);
}
