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
    /// <param name="whole">What the value is called in sentences.</param>
    public IReadOnlyList<SchemaFailure> Evaluate(YamlNode instance, string whole = "the file")
    {
        var run = new Evaluation(tracksScope);
        var valid = root.Evaluate(run, instance, null);
        return run.Stopped is { } stop ? [Failure(stop.Instance.Place, stop.Message, stop.Help)]
            : valid ? []
            : Explain(instance, whole);
    }

    // A second, slower run, so that the valid path pays nothing for good messages.
    private List<SchemaFailure> Explain(YamlNode instance, string whole)
    {
        var report = new Report(whole);
        var run = new Evaluation(tracksScope) { Report = report };
        root.Evaluate(run, instance, null);
        if (run.Stopped is { } stop)
        {
            return [Failure(stop.Instance.Place, stop.Message, stop.Help)];
        }

        // A misspelt field is one offence, not a second one because the field it means is missing.
        var misspelt = report.Offences.Where(o => o.Failure.Suggestion is not null).SelectMany(o => new[] { o.MissingIfMisspelt, o.LackIfMisspelt }).ToHashSet(StringComparer.Ordinal);
        var failures = report.Offences
            .Where(o => !misspelt.Contains(o.Identity) && !o.Presumed.Any(misspelt.Contains))
            .DistinctBy(o => (o.Identity, o.Failure.Place))
            .Select(o => o.Failure)
            .OrderBy(f => f.Place.Span.Start)
            .ToList();
        if (failures.Count == 0)
        {
            failures.Add(Failure(instance.Place, "The value does not fit the schema.", null));
        }

        if (report.IsFull)
        {
            failures[^1] = failures[^1] with { Help = $"{failures[^1].Help} What else does not fit is left out: this much is enough to begin with.".TrimStart() };
        }

        return failures;
    }

    private SchemaFailure Failure(Place place, string message, string? help) =>
        new(place, "", root.Location.ToString(), "", message) { Help = help };
}
