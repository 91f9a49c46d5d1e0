using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

/// <summary>A compiled JSON Schema (draft 2020-12). It never changes: any number of threads may use it at once.</summary>
public sealed class Schema
{
    private readonly Subschema root;
    private readonly bool tracksScope;

    internal Schema(Subschema root, bool tracksScope)
    {
        this.root = root;
        this.tracksScope = tracksScope;
    }

    public string? Title => root.Title;

    public bool IsValid(YamlNode instance)
    {
        var run = new Evaluation(tracksScope);
        return root.Evaluate(run, instance, null) && run.Stopped is null;
    }

    /// <summary>What is wrong with a value, in the order of its file; nothing where it is valid.</summary>
    public IReadOnlyList<SchemaFailure> Evaluate(YamlNode instance)
    {
        var run = new Evaluation(tracksScope);
        return root.Evaluate(run, instance, null) && run.Stopped is null ? [] : Explain(instance);
    }

    // A second, slower run, so that the valid path pays nothing for good messages.
    private List<SchemaFailure> Explain(YamlNode instance)
    {
        var report = new Report();
        var run = new Evaluation(tracksScope) { Report = report };
        root.Evaluate(run, instance, null);
        var failures = report.Offences
            .DistinctBy(o => (o.Identity, o.Failure.Place))
            .Select(o => o.Failure)
            .OrderBy(f => f.Place.Span.Start)
            .ToList();
        if (run.Stopped is { } stop)
        {
            failures.Add(Failure(stop.Instance.Place, stop.Message, stop.Help));
        }
        else if (failures.Count == 0)
        {
            failures.Add(Failure(instance.Place, "The value does not fit the schema.", null));
        }

        return failures;
    }

    private SchemaFailure Failure(Place place, string message, string? help) =>
        new(place, "", root.Location.ToString(), "", message) { Help = help };
}
