using System.Buffers;
using System.Text.Json;

using Yardstick.Model;
using Yardstick.Site.Mapping;
using Yardstick.Site.Publication;
using Yardstick.Site.Safety;

namespace Yardstick.Site.Data;

/// <summary>One metric of the data file.</summary>
internal static class MetricJson
{
    /// <summary>The entry of the data file as a file of its own.</summary>
    public static void WriteAlone(Metric metric, Register register, IBufferWriter<byte> file)
    {
        using var json = new Utf8JsonWriter(file, MetricsJson.Options);
        Write(json, metric, register);
    }

    public static void Write(Utf8JsonWriter json, Metric metric, Register register)
    {
        json.WriteStartObject();
        WriteIdentity(json, metric, register);
        WriteMeaning(json, metric);
        WriteFormula(json, metric, register.Published);
        WriteCounting(json, metric);
        WriteAim(json, metric);
        WriteLinks(json, metric, register);
        WriteCare(json, metric);
        json.WriteEndObject();
    }

    private static void WriteIdentity(Utf8JsonWriter json, Metric metric, Register register)
    {
        json.WriteString("id", metric.Id);
        json.WriteString("name", metric.Title);
        json.WriteString("page", Targets.Metric(metric.Id));
        json.Texts("aliases", Values(metric.Aliases));
        json.Text("version", metric.Version);
        json.Word("status", metric.Status);
        json.Text("successor", register.Published.Find(metric.Successor?.Value)?.Id);
        json.Object("retired", metric.Retired is not null, () =>
        {
            json.Day("date", metric.Retired!.Date);
            json.Text("reason", metric.Retired.Reason);
        });
        json.Word("kind", metric.Kind);
        json.Word("level", metric.Level);
        json.Text("function", metric.Function);
        json.Text("role", metric.Role);
        json.Text("owner", metric.Owner);
        json.Text("accountable", metric.Owner is { } owner ? register.Organisation.Accountable(owner.Value)?.Id.Value : null);
        json.Texts("stewards", Values(metric.Stewards));
        json.Texts("watchers", Values(metric.Watchers));
        json.WriteString("visibility", Word.Of(metric.Audience));
    }

    private static void WriteMeaning(Utf8JsonWriter json, Metric metric)
    {
        json.Text("definition", metric.Definition);
        json.Text("excludes", metric.Excludes);
        json.Text("population", metric.Population);
        json.Text("why", metric.Why);
        json.Text("decision", metric.Decision);
        json.Texts("levers", Values(metric.Levers));
        json.Text("risks", metric.Risks);
    }

    private static void WriteFormula(Utf8JsonWriter json, Metric metric, Published published)
    {
        if (metric.Formula is not { } formula || FormulaLines.IsWithheld(formula, published))
        {
            return;
        }

        json.Object("formula", isThere: true, () =>
        {
            json.Text("expression", formula.Expression);
            json.WriteStartObject("inputs");
            foreach (var input in formula.Inputs)
            {
                json.WriteStartObject(input.Name.Value);
                json.Text("metric", input.Metric);
                json.Text("unit", input.Unit);
                json.Text("from", input.From);
                json.Text("description", input.Description);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.Object("example", formula.Example.Count > 0, () =>
            {
                foreach (var (name, value) in formula.Example)
                {
                    json.WriteNumber(name, value.Value);
                }
            });
        });
    }

    private static void WriteCounting(Utf8JsonWriter json, Metric metric)
    {
        json.Text("unit", metric.Unit);
        json.Text("display", metric.Display);
        json.Text("period", metric.Period);
        json.Texts("breakdowns", Values(metric.Breakdowns));
        json.Word("direction", metric.Direction);
        json.WriteStartObject("traits");
        json.Word("timing", metric.Traits.Timing);
        json.Word("nature", metric.Traits.Nature);
        json.Word("horizon", metric.Traits.Horizon);
        json.Word("scope", metric.Traits.Scope);
        json.WriteEndObject();
        json.Word("perspective", metric.Perspective);
        json.Text("objective", metric.Objective);
        json.Object("source", metric.Source is not null, () =>
        {
            json.Text("system", metric.Source!.System);
            json.Text("collection", metric.Source.Collection);
            json.Text("refresh", metric.Source.Refresh);
            json.Text("quality", metric.Source.Quality);
            json.Text("access", metric.Source.Access);
        });
        json.List("implemented_by", metric.ImplementedBy, place =>
        {
            json.Text("system", place.System);
            json.Text("reference", place.Reference);
        });
        json.Text("supplier", metric.Supplier);
        json.Text("dashboard", SafeUrl.OnTheWeb(metric.Dashboard?.Value));
    }

    private static void WriteAim(Utf8JsonWriter json, Metric metric)
    {
        json.Object("baseline", metric.Baseline is not null, () =>
        {
            json.Number("value", metric.Baseline!.Value);
            json.Day("date", metric.Baseline.Date);
        });
        json.Object("target", metric.Target is not null, () =>
        {
            json.Number("value", metric.Target!.Value);
            json.Number("min", metric.Target.Minimum);
            json.Number("max", metric.Target.Maximum);
            json.Day("due", metric.Target.Due);
            json.Word("basis", metric.Target.Basis);
            json.Text("agreed_by", metric.Target.AgreedBy);
        });
        json.Object("thresholds", metric.Warning is not null || metric.Critical is not null, () =>
        {
            WriteThreshold(json, "warning", metric.Warning);
            WriteThreshold(json, "critical", metric.Critical);
        });
        json.Object("benchmark", metric.Benchmark is not null, () =>
        {
            json.Text("text", metric.Benchmark!.Text);
            json.Number("value", metric.Benchmark.Value);
            json.Text("source", metric.Benchmark.Source);
        });
    }

    private static void WriteThreshold(Utf8JsonWriter json, string name, Threshold? threshold)
    {
        if (threshold?.Value is { } value)
        {
            json.WriteNumber(name, value.Value);
            return;
        }

        json.Object(name, threshold is not null, () =>
        {
            json.Number("below", threshold!.Below);
            json.Number("above", threshold.Above);
        });
    }

    private static void WriteLinks(Utf8JsonWriter json, Metric metric, Register register)
    {
        var published = register.Published;
        json.List("contributes_to", published.Cascade.Up(metric), edge =>
        {
            json.WriteString("metric", edge.To.Id);
            json.Word("type", edge.Link.Type);
            json.Text("because", edge.Link.Because);
            json.Object("evidence", edge.Link.Evidence is not null, () =>
            {
                json.Word("state", edge.Link.Evidence!.State);
                json.Text("note", edge.Link.Evidence.Note);
                json.Day("date", edge.Link.Evidence.Date);
            });
        });
        json.Texts("company_kpis", register.KpisMovedBy(metric).Select(k => k.Id));
        json.Text("story", MetricPages.StoryOf(metric, register));
        json.Texts("balanced_by", Values(metric.BalancedBy).Where(id => published.Find(id) is not null));
        json.List("distinct_from", metric.DistinctFrom.Where(d => published.Find(d.Metric.Value) is not null), distinction =>
        {
            json.Text("metric", distinction.Metric);
            json.Text("because", distinction.Because);
        });
    }

    private static void WriteCare(Utf8JsonWriter json, Metric metric)
    {
        json.Text("discussed", metric.Discussed);
        json.Object("review", metric.Review is not null, () =>
        {
            json.Word("every", metric.Review!.Every);
            json.Day("last", metric.Review.Last);
        });
        json.Object("approval", metric.Approval is not null, () =>
        {
            json.Text("approver", metric.Approval!.Approver);
            json.Day("date", metric.Approval.Date);
        });
        json.Text("playbook", metric.Playbook);
        json.Texts("tags", Values(metric.Tags));
        json.List("changelog", metric.ChangeLog, entry =>
        {
            json.Text("version", entry.Version);
            json.Day("date", entry.Date);
            json.Text("change", entry.Change);
            json.WriteBoolean("editorial", entry.IsEditorial);
        });
    }

    private static IEnumerable<string> Values(IEnumerable<Stated<string>> texts) => texts.Select(t => t.Value);
}
