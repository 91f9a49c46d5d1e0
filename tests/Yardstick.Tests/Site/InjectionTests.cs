using System.Text.Json;
using System.Text.Json.Nodes;

using Yardstick.Model;

namespace Yardstick.Tests.Site;

/// <summary>Hostile text in every field of a metric, and in all that pages take from elsewhere.</summary>
public sealed class InjectionTests
{
    private static readonly string[] Payloads =
    [
        "\"><script>alert(1)</script>",
        "'><img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "[x](javascript:alert(1)) {onmouseover=alert(1)}",
        "</title></style></textarea><svg onload=alert(1)>",
        "https://example.com/\" onmouseover=\"alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "{{constructor.constructor('alert(1)')()}}<!--",
    ];

    [Fact]
    public void No_field_of_a_metric_can_run_anything()
    {
        using var site = new TestSite();
        for (var i = 0; i < Payloads.Length; i++)
        {
            site.With($"sales/hostile-{i}.yaml", HostileMetric($"hostile-{i}", Payloads[i]));
        }

        var payload = JsonSerializer.Serialize(Payloads[0]);
        site.Edit("yardstick.yaml", "title: Metrics at Brightleaf", $"title: {payload}")
            .Edit("yardstick.yaml", "https://github.com/example/brightleaf-metrics", "javascript:alert(1)")
            .Edit("organisation.yaml", "name: Ben Okafor", $"name: {payload}")
            .Edit("organisation.yaml", "name: Marketing,", $"name: {payload}, description: {payload},")
            .Edit("organisation.yaml", "name: Campaign manager", $"name: {payload}");
        site.Built(Visibility.Restricted);
        foreach (var path in site.Pages())
        {
            Assert.True(Harmless.Offence(site.Page(path).DocumentElement) is null, $"{path}: {Harmless.Offence(site.Page(path).DocumentElement)}");
        }

        using var data = JsonDocument.Parse(site.Read("metrics.json"));
        Assert.DoesNotContain("<script", site.Read("metrics.json"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void An_edition_cannot_leave_its_style()
    {
        using var site = new TestSite();
        Yardstick.Site.SiteBuilder.Build(site.Analyse(), site.Request() with { Edition = new() { Revision = TestSite.Commit("\"; } body { display: none } /*\n") } });
        var style = site.Read("edition.css");
        Assert.Equal(2, style.Count(c => c == '"'));
        Assert.Equal(1, style.Count(c => c == '{'));
        Assert.Single(style.TrimEnd('\n').Split('\n'));
    }

    // JSON is YAML: every text of the schema's own example metric becomes the payload, words of fixed lists aside.
    private static string HostileMetric(string id, string payload)
    {
        var metric = new JsonObject { ["id"] = id };
        foreach (var field in new[] { "name", "version", "definition", "excludes", "population", "why", "decision", "risks", "unit", "display", "period", "objective", "supplier", "discussed", "playbook", "dashboard", "owner", "role", "successor" })
        {
            metric[field] = payload;
        }

        foreach (var field in new[] { "aliases", "stewards", "watchers", "levers", "breakdowns", "balanced_by", "tags" })
        {
            metric[field] = new JsonArray(payload, payload);
        }

        metric["status"] = "retired";
        metric["retired"] = new JsonObject { ["reason"] = payload, ["date"] = "2026-01-01" };
        metric["kind"] = "kpi";
        metric["level"] = "function";
        metric["function"] = "sales";
        metric["direction"] = "lower";
        metric["formula"] = new JsonObject
        {
            ["expression"] = payload + " spend / '" + payload + "'",
            ["inputs"] = new JsonObject
            {
                ["spend"] = new JsonObject { ["unit"] = payload, ["from"] = payload, ["description"] = payload },
                [payload] = new JsonObject { ["metric"] = payload },
            },
            ["example"] = new JsonObject { [payload] = 1, ["result"] = 2 },
        };
        metric["source"] = new JsonObject { ["system"] = payload, ["collection"] = payload, ["refresh"] = payload, ["quality"] = payload, ["access"] = payload };
        metric["implemented_by"] = new JsonArray(new JsonObject { ["system"] = payload, ["reference"] = payload });
        metric["baseline"] = new JsonObject { ["value"] = 1, ["date"] = payload };
        metric["target"] = new JsonObject { ["value"] = 2, ["due"] = payload, ["agreed_by"] = payload };
        metric["benchmark"] = new JsonObject { ["text"] = payload, ["value"] = 3, ["source"] = payload };
        metric["contributes_to"] = new JsonArray(new JsonObject
        {
            ["metric"] = "mrr",
            ["type"] = "driver",
            ["because"] = payload,
            ["evidence"] = new JsonObject { ["state"] = "assumed", ["note"] = payload },
        });
        metric["distinct_from"] = new JsonArray(new JsonObject { ["metric"] = "mrr", ["because"] = payload });
        metric["approval"] = new JsonObject { ["approver"] = payload };
        metric["changelog"] = new JsonArray(new JsonObject { ["version"] = payload, ["change"] = payload });
        return metric.ToJsonString();
    }
}
