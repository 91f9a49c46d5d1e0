using System.Text.Json;

using Yardstick.JsonSchema;
using Yardstick.Model;
using Yardstick.Rules;
using Yardstick.Text;

namespace Yardstick.Tests.Site;

public sealed class MetricsJsonTests
{
    [Theory]
    [InlineData(Visibility.Public)]
    [InlineData(Visibility.Internal)]
    [InlineData(Visibility.Restricted)]
    public void The_data_holds_to_its_published_schema(Visibility audience)
    {
        using var site = new TestSite().With("sales/bare.yaml", "id: bare\nvisibility: public\n").Built(audience);
        var compilation = SchemaCompiler.Compile(
            new SourceFile("metrics.schema.json", PublishedSchemas.Text("metrics")),
            new SchemaOptions { AssertFormats = true });
        Assert.Empty(compilation.Problems);
        Assert.Empty(Validation.Check(compilation.Schema!, new SourceFile("metrics.json", site.Read("metrics.json"))).Select(d => d.Message));
    }

    [Fact]
    public void Every_metric_is_there_with_its_story_and_the_KPIs_it_moves()
    {
        using var site = new TestSite().Built();
        using var data = JsonDocument.Parse(site.Read("metrics.json"));
        var metrics = data.RootElement.GetProperty("metrics").EnumerateArray().ToDictionary(m => m.GetProperty("id").GetString()!);
        Assert.Equal(14, metrics.Count);
        Assert.Equal("We measure lead quality because leads that fit become customers.", metrics["lead-quality"].GetProperty("story").GetString());
        Assert.Contains("mrr", metrics["lead-quality"].GetProperty("company_kpis").EnumerateArray().Select(k => k.GetString()));
        Assert.True(site.Has(metrics["lead-quality"].GetProperty("page").GetString()!));
    }
}
