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
            ImplementedBy = ReadImplementations(fields),
            Supplier = fields.Text("supplier"),
            Baseline = Baseline.Read(fields.Inner("baseline")),
            Target = Target.Read(fields.Inner("target")),
            Warning = Threshold.Read(thresholds, "warning"),
            Critical = Threshold.Read(thresholds, "critical"),
            Benchmark = Benchmark.Read(fields.Inner("benchmark")),
            Links = Link.ReadAll(fields),
            BalancedBy = fields.Texts("balanced_by"),
            DistinctFrom = ReadDistinctions(fields),
            Visibility = fields.Word<Visibility>("visibility"),
            HasStub = fields.IsTrue("stub"),
            Discussed = fields.Text("discussed"),
            Review = Review.Read(fields.Inner("review")),
            Approval = Approval.Read(fields.Inner("approval")),
            Playbook = fields.Text("playbook"),
            Dashboard = fields.Text("dashboard"),
            Tags = fields.Texts("tags"),
            Custom = fields.Inner("custom").Mapping,
            ChangeLog = ReadChangeLog(fields),
        };
    }

    // What a metric was hidden by must not be lost to a mistake further up.
    private static IEnumerable<string> Unread(YamlMapping node, Fields fields) =>
        fields.Word<Visibility>("visibility") is null && node.File.Text.Contains("visibility", StringComparison.Ordinal) ? ["visibility"] : [];

    private static Retirement? ReadRetirement(Fields fields) =>
        fields.Mapping is { } node ? new Retirement(node.Place, fields.Date("date"), fields.Text("reason"), node["reason"] is not null) : null;

    private static List<Implementation> ReadImplementations(Fields metric) =>
    [
        .. from node in metric.Mappings("implemented_by")
           let fields = new Fields(node)
           select new Implementation(fields.Text("system"), fields.Text("reference")),
    ];

    private static List<Distinction> ReadDistinctions(Fields metric) =>
    [
        .. from node in metric.Mappings("distinct_from")
           let fields = new Fields(node)
           let other = fields.Text("metric")
           where other is not null
           select new Distinction(other, fields.Text("because")),
    ];

    private static List<ChangeLogEntry> ReadChangeLog(Fields metric) =>
    [
        .. from node in metric.Mappings("changelog")
           let fields = new Fields(node)
           select new ChangeLogEntry(fields.Text("version"), fields.Date("date"), fields.Text("change"), fields.IsTrue("editorial")),
    ];
}
