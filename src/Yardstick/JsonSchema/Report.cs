using System.Collections.Immutable;
using System.Globalization;

using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

/// <summary>A step from a value down to one of its parts.</summary>
/// <param name="Key">The key of a member; null for an item of a list.</param>
internal readonly record struct Step(string Name, YamlScalar? Key, YamlNode Instance);

/// <summary>A failure with what is needed to weigh it against others.</summary>
internal sealed record Offence(SchemaFailure Failure, Keyword? Cause, YamlNode Instance, int Depth, string Identity)
{
    /// <summary>It is an offence only because one of these fields is missing, told by <see cref="Lack"/>; none for one that is an offence anyhow.</summary>
    public IReadOnlyList<string> Presumed { get; init; } = [];

    /// <summary>Of a misspelt field, that the field it means is missing.</summary>
    public string LackIfMisspelt => Lack(Failure.InstancePath[..Math.Max(Failure.InstancePath.LastIndexOf('/'), 0)], Failure.Suggestion ?? "");

    /// <summary>The identity of the offence that this one makes seem to be there.</summary>
    public string MissingIfMisspelt => $"{LackIfMisspelt} {Failure.Annotation("x-rule")}";

    public static string Lack(string path, string field) => $"{path} missing {field}";
}

/// <summary>Gathers what is wrong, and knows where the evaluation stands: in the instance and in the schema.</summary>
internal sealed partial class Report(string whole)
{
    private const int Limit = 1_000;

    private readonly List<Step> steps = [];
    private readonly List<(Subschema Schema, YamlNode Instance, int Depth)> frames = [];
    private readonly List<(string Text, int Depth)> assumptions = [];
    private List<Offence> offences = [];
    private int added;

    public IReadOnlyList<Offence> Offences => offences;

    /// <summary>Whether so much is wrong that more would help nobody.</summary>
    public bool IsFull => added >= Limit;

    private string PathHere => string.Concat(steps.Select(s => "/" + JsonPointer.Escape(s.Name)));

    public void Enter(Subschema schema, YamlNode instance) => frames.Add((schema, instance, steps.Count));

    public void Leave() => frames.RemoveAt(frames.Count - 1);

    public void Open(Step step) => steps.Add(step);

    public void Close() => steps.RemoveAt(steps.Count - 1);

    /// <summary>Notes the condition under which what follows is asked of the current value.</summary>
    public void Assume(string condition) => assumptions.Add((condition, steps.Count));

    public void Unassume() => assumptions.RemoveAt(assumptions.Count - 1);

    public void Add(Keyword cause, YamlNode instance, Sentence sentence, Place? place = null) =>
        Add(cause.Name, cause, instance, place ?? (instance is YamlScalar ? instance.Place : ShortPlace(instance)), sentence, Group(cause, instance));

    /// <summary>What the schemas along the way say about the current value.</summary>
    public Subject About(YamlNode instance) => About(steps.Count, instance);

    /// <summary>A place that fits in a line: the value's key, else its first key, else itself.</summary>
    public Place ShortPlace(YamlNode instance)
    {
        if (steps.Count > 0 && steps[^1] is { Key: { } key } step && step.Instance == instance)
        {
            return key.Place;
        }

        return instance is YamlMapping { Entries: [var first, ..] } ? first.KeyPlace : instance.Place;
    }

    /// <summary>The offences of an attempt, which are kept out of the report.</summary>
    public List<Offence> Try(Action attempt)
    {
        var kept = offences;
        offences = [];
        attempt();
        var found = offences;
        offences = kept;
        return found;
    }

    /// <summary>What follows from the lack of some fields is no offence where one of them is there, and only misspelt.</summary>
    public bool Presume(IReadOnlyList<string> missing, Func<bool> evaluate)
    {
        var valid = true;
        var found = Try(() => valid = evaluate());
        AddAll(found.Select(o => o with { Presumed = [.. o.Presumed, .. missing.Select(m => Offence.Lack(PathHere, m))] }));
        return valid;
    }

    public void AddAll(IEnumerable<Offence> found) => offences.AddRange(found);

    // One wrong value is one offence, whatever number of keywords it fails. What a rule of its own reports is another.
    private static string Group(Keyword cause, YamlNode instance) =>
        instance is YamlScalar || cause is TypeKeyword or AllowedValuesKeyword ? "value" : cause.Name;

    private void Add(string keyword, Keyword? cause, YamlNode instance, Place place, Sentence sentence, string group)
    {
        if (IsFull)
        {
            return;
        }

        var path = PathHere;
        var annotations = Annotations();
        var failure = new SchemaFailure(place, path, $"{frames[^1].Schema.Location}/{keyword}", keyword, sentence.Message)
        {
            Help = sentence.Help,
            Suggestion = sentence.Suggestion,
            Annotations = annotations,
        };
        var rule = annotations.GetValueOrDefault("x-rule") is YamlScalar scalar ? scalar.Text : "";
        added++;
        offences.Add(new Offence(failure, cause, instance, steps.Count, $"{path} {group} {rule}"));
    }

    private ImmutableSortedDictionary<string, YamlNode> Annotations()
    {
        var result = ImmutableSortedDictionary.CreateBuilder<string, YamlNode>(StringComparer.Ordinal);
        foreach (var (schema, _, _) in frames)
        {
            foreach (var entry in schema.Source is YamlMapping mapping ? mapping.Entries : [])
            {
                if (entry.Name.StartsWith("x-", StringComparison.Ordinal))
                {
                    result[entry.Name] = entry.Value;
                }
            }
        }

        return result.ToImmutable();
    }

    private Subject About(int depth, YamlNode instance)
    {
        var here = frames.Where(f => f.Depth == depth).Select(f => f.Schema).ToList();
        var examples = here.SelectMany(s => s.Examples);
        return new Subject(
            Label(depth),
            here.Select(s => s.Title).FirstOrDefault(t => t is not null) is { } title ? Words.Lower(title) : null,
            here.Select(s => s.Description).LastOrDefault(d => d is not null),
            examples.OfType<YamlScalar>().FirstOrDefault() ?? ItemExample(depth, instance),
            IsRequired(depth),
            string.Join(" and ", assumptions.Where(a => a.Depth == depth).Select(a => a.Text).Distinct()) is { Length: > 0 } all ? "whose " + all : "");
    }

    private bool IsRequired(int depth) => depth > 0 && frames.Exists(f => f.Depth == depth - 1
        && ((f.Schema.Find<MembersKeyword>()?.Required.Contains(steps[depth - 1].Name) ?? false)
            || (f.Schema.Find<RequiredKeyword>()?.Names.Contains(steps[depth - 1].Name) ?? false)));

    // A list's example shows its items, too.
    private YamlScalar? ItemExample(int depth, YamlNode instance) => depth == 0 || steps[depth - 1].Key is not null || instance is not YamlScalar
        ? null
        : frames.Where(f => f.Depth == depth - 1).SelectMany(f => f.Schema.Examples).OfType<YamlSequence>()
            .SelectMany(s => s.Items).OfType<YamlScalar>().FirstOrDefault();

    private string Label(int depth)
    {
        if (depth == 0)
        {
            return whole;
        }

        var step = steps[depth - 1];
        return step.Key is not null
            ? step.Name
            : $"item {Words.Number(int.Parse(step.Name, CultureInfo.InvariantCulture) + 1)} of {(depth == 1 ? "the list" : NameOf(depth - 1))}";

        // Lists in lists would make a chain of items.
        string NameOf(int list) => steps[list - 1].Key is null ? "a list inside another" : Label(list);
    }
}
