using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

/// <summary>Offences about which fields a mapping has, and about branches of which none fits.</summary>
internal sealed partial class Report
{
    public void AddMissing(string keyword, YamlMapping mapping, string name, YamlScalar? because = null)
    {
        var field = Here().Select(s => KnownNames.SchemaOf(s, name)).FirstOrDefault(s => s is not null);
        var sentence = FieldSentences.Missing(About(mapping), name, field, because);
        Add(keyword, null, mapping, because?.Place ?? ShortPlace(mapping), sentence, "missing " + name);
    }

    public void AddUnknown(string keyword, YamlMapping mapping, YamlEntry entry, IEnumerable<string> allowed)
    {
        // Looking for the name that was meant takes its time.
        if (IsFull)
        {
            return;
        }

        var names = allowed.ToList();
        var below = Here().SelectMany(KnownNames.Reach).ToList();
        var sentence = FieldSentences.Unknown(About(mapping), mapping, entry.Name, names, n => FieldsOf(below, n));
        Open(new Step(entry.Name, entry.Key, entry.Value));
        Add(keyword, null, mapping, entry.KeyPlace, sentence, "unknown");
        Close();
    }

    /// <summary>For the schema false: the value should not be there at all.</summary>
    public void AddNotWanted(Keyword cause, YamlNode instance)
    {
        if (steps.Count == 0)
        {
            Add(cause.Name, cause, instance, instance.Place, new Sentence("The schema allows nothing here."), "unknown");
            return;
        }

        var step = steps[^1];
        var whole = About(steps.Count - 1, steps.Count > 1 ? steps[^2].Instance : instance);
        Add(cause.Name, cause, instance, step.Key?.Place ?? instance.Place, FieldSentences.NotWanted(whole, About(instance), step), "unknown");
    }

    /// <summary>Of branches that all fail, tells what is wrong by the one that was most likely meant.</summary>
    public void AddBestBranch(Keyword cause, Evaluation run, YamlNode instance, Subschema[] branches, Tracker? seen)
    {
        var attempts = branches.Select(b =>
        {
            var own = seen is null ? null : new Tracker();
            var found = Try(() => b.Evaluate(run, instance, own));
            return (Branch: b, Found: Outermost(found), Tracker: own);
        }).ToList();

        if (BranchSentences.Merge(About(instance), instance, attempts.Select(a => a.Found).ToList<IReadOnlyList<Offence>>(), steps.Count) is { } merged)
        {
            Add(cause, instance, merged, instance is YamlScalar ? null : ShortPlace(instance));
            return;
        }

        var (_, best, tracker) = attempts.MinBy(a => Misfit(a.Found, instance));
        if (best.Count == 0)
        {
            Add(cause, instance, new Sentence($"{About(instance).Capitalised} has none of the forms allowed here."), ShortPlace(instance));
            return;
        }

        AddAll(best);
        if (tracker is not null)
        {
            seen!.Add(tracker);
        }
    }

    private static List<Offence> Outermost(List<Offence> found) => found.DistinctBy(o => (o.Identity, o.Failure.Place)).ToList();

    // First the type has to fit, then the fields that tell kinds apart; then the fewer wrong the better.
    private static (int Type, int Telling, int Count) Misfit(List<Offence> found, YamlNode instance)
    {
        var depth = found.Count == 0 ? 0 : found.Min(o => o.Depth);
        return (
            found.Any(o => o.Instance == instance && o.Cause is TypeKeyword or NeverKeyword) ? 1 : 0,
            found.Count(o => o.Cause is AllowedValuesKeyword && o.Depth <= depth + 1),
            found.Count);
    }

    private static IEnumerable<string> FieldsOf(IEnumerable<Subschema> schemas, string name) =>
        schemas.Select(s => s.Find<MembersKeyword>()?[name]).OfType<Subschema>().SelectMany(KnownNames.Of);

    private IEnumerable<Subschema> Here() => frames.Where(f => f.Depth == steps.Count).Select(f => f.Schema);
}
