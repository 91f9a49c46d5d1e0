using System.Runtime.CompilerServices;

using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

/// <summary>One run of a schema over one instance; every run has its own, so that a schema serves many threads.</summary>
internal sealed class Evaluation(bool tracksScope)
{
    /// <summary>Schemas inside one another, counting references and branches: a thread with a stack of 1 MB holds them.</summary>
    public const int DepthLimit = 1000;

    /// <summary>Schemas applied to one value by way of references and branches; no sound schema comes near.</summary>
    public const int InPlaceLimit = 200;

    /// <summary>Applications of a schema to a value: seconds of work.</summary>
    public const int WorkLimit = 20_000_000;

    private readonly List<Resource>? scope = tracksScope ? [] : null;
    private YamlNode? current;
    private int inPlace;
    private int depth;
    private int work;

    /// <summary>Where failures go; without one the run stops at the first.</summary>
    public Report? Report { get; set; }

    /// <summary>What ended the run before its end.</summary>
    public Stop? Stopped { get; private set; }

    public bool TryEnter(Subschema schema, YamlNode instance, out Entered before)
    {
        before = new Entered(current, inPlace, IsNewScope: false);
        inPlace = ReferenceEquals(current, instance) ? inPlace + 1 : 1;
        current = instance;
        depth++;
        if (Stopped is not null || Report is { IsFull: true } || !HasRoom(instance))
        {
            Restore(before);
            return false;
        }

        if (scope is not null && (scope.Count == 0 || scope[^1] != schema.Location.Resource))
        {
            scope.Add(schema.Location.Resource);
            before = before with { IsNewScope = true };
        }

        Report?.Enter(schema, instance);
        return true;
    }

    public void Leave(Entered before)
    {
        Restore(before);
        if (before.IsNewScope)
        {
            scope!.RemoveAt(scope.Count - 1);
        }

        Report?.Leave();
    }

    /// <summary>The schema that a dynamic anchor means here: the outermost on the way taken.</summary>
    public Subschema? FindDynamic(string anchor)
    {
        foreach (var resource in scope ?? [])
        {
            if (resource.DynamicTargets.TryGetValue(anchor, out var target))
            {
                return target;
            }
        }

        return null;
    }

    public bool EvaluateMember(Subschema schema, YamlEntry entry)
    {
        if (Report is null)
        {
            return schema.Evaluate(this, entry.Value, null);
        }

        Report.Open(new Step(entry.Name, entry.Key, entry.Value));
        var valid = schema.Evaluate(this, entry.Value, null);
        Report.Close();
        return valid;
    }

    public bool EvaluateItem(Subschema schema, YamlSequence list, int index)
    {
        var item = list.Items[index];
        if (Report is null)
        {
            return schema.Evaluate(this, item, null);
        }

        Report.Open(new Step(Words.Number(index), null, item));
        var valid = schema.Evaluate(this, item, null);
        Report.Close();
        return valid;
    }

    /// <summary>Whether a schema holds, with nothing reported either way.</summary>
    public bool Holds(Subschema schema, YamlNode instance, Tracker? seen)
    {
        var report = Report;
        Report = null;
        var valid = schema.Evaluate(this, instance, seen);
        Report = report;
        return valid;
    }

    public bool Matches(EcmaRegex pattern, string text, YamlNode instance)
    {
        switch (pattern.Match(text))
        {
            case PatternMatch.Yes:
                return true;
            case PatternMatch.TookTooLong:
                Stopped ??= new(instance, $"Comparing this with the pattern {pattern.Source} took too long.", "Simplify the pattern, or shorten the text.");
                return false;
            default:
                return false;
        }
    }

    private bool HasRoom(YamlNode instance)
    {
        if (inPlace > InPlaceLimit)
        {
            Stopped ??= new(instance, "The schema refers to itself here without end.", "Mend the schema: a reference must lead on to a part of the value.");
        }
        else if (depth > DepthLimit || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            Stopped ??= new(instance, "The values are nested too deep to be checked.", "Flatten the structure.");
        }
        else if (++work > WorkLimit)
        {
            Stopped ??= new(instance, "Checking this takes too much work.", "Simplify the schema: it goes over the same values again and again.");
        }

        return Stopped is null;
    }

    private void Restore(Entered before)
    {
        depth--;
        current = before.Current;
        inPlace = before.InPlace;
    }

    public sealed record Stop(YamlNode Instance, string Message, string Help);

    public readonly record struct Entered(YamlNode? Current, int InPlace, bool IsNewScope);
}
