using Yardstick.Diagnostics;
using Yardstick.JsonSchema;
using Yardstick.Yaml;

namespace Yardstick.Model;

internal static class ConfigurationReader
{
    /// <summary>Options of the site end up in pages: where one does not fit its schema, none is taken.</summary>
    public static Configuration Read(YamlNode? root, IReadOnlyList<SchemaFailure> failures)
    {
        var fields = Fields.Of(root);
        var standard = new Configuration();
        return new Configuration
        {
            Node = fields.Mapping,
            Title = fields.Text("title"),
            Organisation = fields.Text("organisation"),
            Description = fields.Text("description"),
            Repository = fields.Text("repository"),
            NorthStar = fields.Text("north_star"),
            Limits = ReadLimits(fields.Inner("limits")),
            LinkEvidenceDays = fields.Inner("review").Count("link_evidence_days")?.Value ?? standard.LinkEvidenceDays,
            HandoverDays = Bound(fields.Inner("review"), "handover_days") ?? standard.HandoverDays,
            ScoreWeights = ReadWeights(fields.Inner("score").Inner("weights")),
            ReviewOfKpis = fields.Inner("review").Word<ReviewRhythm>("kpi"),
            ReviewOfMetrics = fields.Inner("review").Word<ReviewRhythm>("metric"),
            Discussion = ReadDiscussion(fields.Inner("discussion")),
            Units = ReadUnits(fields.Inner("units")),
            Rules = ReadRules(fields.Inner("rules")),
            GovernanceOwners = fields.Inner("governance").Texts("owners"),
            CustomSchema = failures.Any(f => f.InstancePath == "/custom_schema") ? null : fields.Text("custom_schema"),
            Imports = ReadImports(fields.Inner("imports")),
            Site = failures.Any(f => f.InstancePath.StartsWith("/site", StringComparison.Ordinal)) ? standard.Site : ReadSite(fields.Inner("site")),
        };
    }

    private static Limits ReadLimits(Fields fields)
    {
        var standard = new Limits();
        var limits = standard with
        {
            Company = ReadLimit(fields.Inner("company"), standard.Company),
            Function = ReadLimit(fields.Inner("function"), standard.Function),
            Role = ReadLimit(fields.Inner("role"), standard.Role),
            Objectives = ReadLimit(fields.Inner("objectives"), standard.Objectives),
            KeyResults = ReadLimit(fields.Inner("key_results"), standard.KeyResults),
            KeyResultAreas = ReadLimit(fields.Inner("key_result_areas"), standard.KeyResultAreas),
            Owner = Bound(fields.Inner("owner"), "max") ?? standard.Owner,
        };
        var exceptions = fields.Inner("exceptions").Mapping?.Entries ?? [];
        return limits with { Exceptions = exceptions.ToDictionary(e => e.Name, ReadException, StringComparer.Ordinal) };
    }

    private static OwnLimit ReadException(YamlEntry entry)
    {
        var fields = Fields.Of(entry.Value);
        return new OwnLimit(new(entry.Name, entry.KeyPlace), Bound(fields, "min"), Bound(fields, "max"), fields.Text("because"));
    }

    private static Limit ReadLimit(Fields fields, Limit standard) =>
        standard.With(Bound(fields, "min"), Bound(fields, "max"));

    // Below zero is a mistake that the schema reports; the standard holds meanwhile.
    private static int? Bound(Fields fields, string name) => fields.Count(name) is { Value: >= 0 } count ? count.Value : null;

    // Outside the bounds is a mistake that the schema reports; the standard holds meanwhile.
    private static Dictionary<string, int> ReadWeights(Fields fields)
    {
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in fields.Mapping?.Entries ?? [])
        {
            if (fields.Count(entry.Name) is { Value: >= 0 and <= 100 } weight)
            {
                weights[entry.Name] = weight.Value;
            }
        }

        return weights;
    }

    private static Dictionary<string, string> ReadDiscussion(Fields fields)
    {
        return new(StringComparer.Ordinal)
        {
            [Word.Of(Level.Company)] = Rhythm(Level.Company, "quarterly"),
            [Word.Of(Level.Function)] = Rhythm(Level.Function, "monthly"),
            [Word.Of(Level.Role)] = Rhythm(Level.Role, "weekly"),
        };

        string Rhythm(Level level, string standard) => fields.Text(Word.Of(level))?.Value ?? standard;
    }

    private static List<DeclaredUnit> ReadUnits(Fields fields) =>
    [
        .. from entry in fields.Mapping?.Entries ?? []
           let unit = Fields.Of(entry.Value)
           select new DeclaredUnit(new(entry.Name, entry.KeyPlace), unit.Text("plural"), unit.Text("description")),
    ];

    private static Dictionary<string, RuleSetting> ReadRules(Fields fields)
    {
        var rules = new Dictionary<string, RuleSetting>(StringComparer.Ordinal);
        foreach (var entry in fields.Mapping?.Entries ?? [])
        {
            var options = entry.Value as YamlMapping;
            var severity = options is null ? fields.Word<Severity>(entry.Name) : new Fields(options).Word<Severity>("severity");
            rules[entry.Name] = new RuleSetting(new(entry.Name, entry.KeyPlace), severity, options, ReadCases(new Fields(options)));
        }

        return rules;
    }

    private static List<SeverityCase> ReadCases(Fields setting)
    {
        var cases = new List<SeverityCase>();
        foreach (var node in setting.Mappings("where"))
        {
            var fields = new Fields(node);
            var read = new SeverityCase(fields.Text("path"), fields.Word<Level>("level"), fields.Text("function"), fields.Text("role"), default);

            // A condition that cannot be read must not make the case hold everywhere.
            var conditions = (read.Path is null ? 0 : 1) + (read.Level is null ? 0 : 1) + (read.Function is null ? 0 : 1) + (read.Role is null ? 0 : 1);
            if (fields.Word<Severity>("severity") is { } severity && conditions > 0 && conditions == node.Entries.Count - 1)
            {
                cases.Add(read with { Severity = severity.Value });
            }
        }

        return cases;
    }

    private static List<StatedImport> ReadImports(Fields fields) =>
    [
        .. from entry in fields.Mapping?.Entries ?? []
           let import = Fields.Of(entry.Value)
           select new StatedImport(new(entry.Name, entry.KeyPlace), import.Text("file"), import.Text("url")),
    ];

    private static SiteOptions ReadSite(Fields fields) => new(
        fields.Text("base_url"),
        fields.Text("logo"),
        fields.Text("accent"),
        fields.Text("stylesheet"),
        fields.Word<Visibility>("audience"));
}
