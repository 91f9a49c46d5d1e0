using Yardstick.JsonSchema;
using Yardstick.Yaml;

namespace Yardstick.Model;

/// <summary>Binds a definition's tree to a <see cref="Metric"/>.</summary>
internal static class MetricReader
{
    /// <param name="isWhole">Whether the file was read to its end.</param>
    public static Metric Read(YamlMapping node, IReadOnlyList<SchemaFailure> failures, bool isWhole = true)
    {
        var fields = new Fields(node);
        var id = fields.Text("id");
        var thresholds = fields.Inner("thresholds");
        return new Metric
        {
            File = node.File,
            Place = id?.Place ?? (node.Entries.Count > 0 ? node.Entries[0].KeyPlace : node.Place),
            Stated = new StatedFields(node, failures, isWhole ? [] : Unread(node, fields)),
            Id = id?.Value ?? Path.GetFileNameWithoutExtension(node.File.Path),
            StatedId = id,
            Name = fields.Text("name"),
            Aliases = fields.Texts("aliases"),
            Version = fields.Text("version"),
            Status = fields.Word<Status>("status"),
            Successor = fields.Text("successor"),
            Retired = ReadRetirement(fields.Inner("retired")),
            Kind = fields.Word<Kind>("kind"),
            Level = fields.Word<Level>("level"),
            Function = fields.Text("function"),
            Role = fields.Text("role"),
            Owner = fields.Text("owner"),
            Stewards = fields.Texts("stewards"),
            Watchers = fields.Texts("watchers"),
            Definition = fields.Text("definition"),
            Excludes = fields.Text("excludes"),
            Population = fields.Text("population"),
            Why = fields.Text("why"),
            Decision = fields.Text("decision"),
            Levers = fields.Texts("levers"),
            Risks = fields.Text("risks"),
            Formula = FormulaDefinition.Read(fields.Inner("formula")),
            Unit = fields.Text("unit"),
            Display = fields.Text("display"),
            Period = fields.Text("period"),
            Breakdowns = fields.Texts("breakdowns"),
            Direction = fields.Word<Direction>("direction"),
            Traits = Traits.Read(fields.Inner("traits")),
            Perspective = fields.Word<Perspective>("perspective"),
            Objective = fields.Text("objective"),
            Source = DataSource.Read(fields.Inner("source")),
            ImplementedBy = fields.EachOf("implemented_by", f => new Implementation(f.Text("system"), f.Text("reference"))),
            Supplier = fields.Text("supplier"),
            Baseline = Baseline.Read(fields.Inner("baseline")),
            Target = Target.Read(fields.Inner("target")),
            Warning = Threshold.Read(thresholds, "warning"),
            Critical = Threshold.Read(thresholds, "critical"),
            Benchmark = Benchmark.Read(fields.Inner("benchmark")),
            Links = fields.EachOf("contributes_to", Link.Read),
            BalancedBy = fields.Texts("balanced_by"),
            DistinctFrom = fields.EachOf("distinct_from", ReadDistinction),
            Visibility = fields.Word<Visibility>("visibility"),
            HasStub = fields.IsTrue("stub"),
            Discussed = fields.Text("discussed"),
            Review = Review.Read(fields.Inner("review")),
            Approval = Approval.Read(fields.Inner("approval")),
            Playbook = fields.Text("playbook"),
            Dashboard = fields.Text("dashboard"),
            Tags = fields.Texts("tags"),
            Custom = fields.Inner("custom").Mapping,
            ChangeLog = fields.EachOf("changelog", f => new ChangeLogEntry(f.Text("version"), f.Date("date"), f.Text("change"), f.IsTrue("editorial"))),
        };
    }

    // What a metric was hidden by must not be lost to a mistake further up.
    private static IEnumerable<string> Unread(YamlMapping node, Fields fields)
    {
        if (fields.Word<Visibility>("visibility") is null && Metric.MayStateVisibility(node.File))
        {
            yield return "visibility";
        }

        if (node["formula"] is null)
        {
            yield return "formula";
        }
    }

    private static Retirement? ReadRetirement(Fields fields) =>
        fields.Mapping is { } node ? new Retirement(node.Place, fields.Date("date"), fields.Text("reason"), node["reason"] is not null) : null;

    private static Distinction? ReadDistinction(Fields fields) =>
        fields.Text("metric") is { } other ? new Distinction(other, fields.Text("because")) : null;
}
