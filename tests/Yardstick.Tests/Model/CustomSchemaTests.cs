using Yardstick.Tests.Rules;

namespace Yardstick.Tests.Model;

/// <summary>Fields of the organisation's own are checked by its own schema, and by nothing from elsewhere.</summary>
public sealed class CustomSchemaTests
{
    [Fact]
    public void A_metric_without_custom_fields_lacks_what_the_schema_asks_for()
    {
        var analysis = Pipeline.Check(
            ExampleOverlay.Lay("""
                # file: yardstick.yaml
                custom_schema: custom.schema.yaml
                # file: custom.schema.yaml
                title: Custom fields
                required: [cost_centre]
                properties:
                  cost_centre: {title: Cost centre, type: integer}
                # file: sales/win-rate.yaml
                custom: {cost_centre: 4711}
                """),
            RuleExampleTests.Today);
        Assert.All(analysis.Diagnostics, d => Assert.Equal("schema-violation", d.Rule));
        Assert.Equal(analysis.Catalogue.Metrics.Select(m => m.Id).Where(i => i != "win-rate"), analysis.Diagnostics.Select(d => d.Place.File.Text[d.Place.Span.Start..d.Place.Span.End]).Order(StringComparer.Ordinal));
        Assert.Equal("Cost centre", analysis.Catalogue.CustomSchema!.TitleOf("cost_centre"));
        Assert.Equal("team", analysis.Catalogue.CustomSchema.TitleOf("team"));
    }

    [Fact]
    public void A_folder_gives_the_schema_whether_it_is_json_or_yaml()
    {
        foreach (var ending in new[] { "json", "yaml", "yml" })
        {
            using var workspace = new Workspace();
            foreach (var file in ExampleOverlay.Clean.Files)
            {
                workspace.Write($"metrics/{file.Path}", file.Text);
            }

            workspace.Write("metrics/yardstick.yaml", ExampleOverlay.Clean.Find("yardstick.yaml")!.Text + $"custom_schema: own/custom.schema.{ending}\n");
            workspace.Write($"metrics/own/custom.schema.{ending}", """{"required": ["cost_centre"]}""");
            workspace.Run("check", "metrics", "--today", "2026-11-21").ExitsWith(1).Says("cost_centre");
        }
    }
}
