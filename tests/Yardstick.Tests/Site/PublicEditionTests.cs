using System.Text;

using Yardstick.Model;

namespace Yardstick.Tests.Site;

/// <summary>What everyone may read: open metrics, and of them only what is not kept inside.</summary>
public sealed class PublicEditionTests
{
    [Fact]
    public void A_public_site_shows_public_metrics_only_and_may_be_listed()
    {
        using var site = new TestSite().Edit("company/mrr.yaml", "direction: higher", "direction: higher\nvisibility: public").Built(Visibility.Public);
        Assert.Equal(["mrr.html", "mrr.json", "mrr.md"], Directory.EnumerateFiles(Path.Join(site.Output, "metrics")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Null(site.Page("index.html").QuerySelector("meta[name=robots]"));
    }

    [Fact]
    public void What_the_table_keeps_inside_is_not_in_the_public_edition()
    {
        using var site = new TestSite()
            .With("sales/canary.yaml", CanaryMetric.In("sales", "public").Replace("canary", "open", StringComparison.OrdinalIgnoreCase))
            .With("sales/inside.yaml", """
                id: inside
                name: Inside
                kind: metric
                level: function
                function: sales
                owner: ada.moreau
                visibility: public
                stewards: [canary-steward]
                watchers: [canary-watcher]
                source: {system: canary system, collection: canary, refresh: monthly, quality: canary, access: canary}
                supplier: canary supplier
                implemented_by: [{system: canary, reference: canary/path.sql}]
                dashboard: https://canary.example/
                playbook: canary playbook
                custom: {canary_field: canary}
                formula: {expression: a, inputs: {a: {unit: EUR, from: canary ledger}}}
                target: {value: 2, due: 2027-01-01, agreed_by: canary.person}
                approval: {approver: canary.approver, date: 2026-01-01}
                contributes_to: [{metric: open-metric, type: driver, because: it does, evidence: {state: assumed, note: canary note}}]
                """)
            .Built(Visibility.Public);
        CanaryMetric.AssertNoTrace(site);
        Assert.Contains("Not part of this edition", site.Text("metrics/inside.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("sales/inside.yaml", site.Read("metrics/inside.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_public_edition_judges_nothing_by_what_it_withholds()
    {
        using var site = new TestSite()
            .Edit("sales/win-rate.yaml", "direction: higher", "direction: higher\nvisibility: public")
            .Built();
        Assert.Contains("How well it is defined", site.Text("metrics/win-rate.html"), StringComparison.Ordinal);
        Assert.Contains("agreed by Ada Moreau", site.Text("metrics/win-rate.html"), StringComparison.Ordinal);
        site.Built(Visibility.Public);
        Assert.False(site.Has("badge.svg"));
        foreach (var (path, bytes) in site.Files().Where(f => !f.Key.StartsWith("guide/", StringComparison.Ordinal) && !f.Key.StartsWith("reference/", StringComparison.Ordinal)))
        {
            var text = Encoding.UTF8.GetString(bytes);
            Assert.False(text.Contains("id=\"score\"", StringComparison.Ordinal), path);
            Assert.False(text.Contains("by whom is not stated", StringComparison.Ordinal), path);
        }
    }

    [Fact]
    public void A_function_role_or_person_without_a_public_metric_is_not_in_the_public_edition()
    {
        using var site = new TestSite()
            .With("organisation.yaml", """
                people:
                  - {id: ada.moreau, name: Ada Moreau}
                  - {id: canary.person, name: Canary Person}
                functions:
                  - {id: sales, name: Sales, lead: canary.person, description: Sells}
                  - {id: canary-function, name: Canary function, lead: canary.person}
                roles:
                  - {id: canary-role, name: Canary role, function: sales, held_by: [canary.person]}
                """)
            .With("sales/open.yaml", "id: open\nname: Open\nlevel: function\nfunction: sales\nowner: ada.moreau\nvisibility: public\n")
            .Built(Visibility.Public);
        CanaryMetric.AssertNoTrace(site);
        Assert.True(site.Has("functions/sales.html"));
        Assert.True(site.Has("people/ada.moreau.html"));
    }
}
