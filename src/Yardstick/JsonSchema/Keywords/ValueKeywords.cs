using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

/// <summary>The keywords enum and const: the value is one of a few.</summary>
internal sealed class AllowedValuesKeyword : Keyword
{
    private readonly HashSet<string> texts;
    private readonly List<YamlNode> others;

    public AllowedValuesKeyword(string name, IReadOnlyList<YamlNode> values)
        : base(name)
    {
        Values = values;
        texts = values.OfType<YamlScalar>().Where(s => s.Kind == ScalarKind.String).Select(s => s.Text).ToHashSet(StringComparer.Ordinal);
        others = [.. values.Where(v => v is not YamlScalar { Kind: ScalarKind.String })];
    }

    public IReadOnlyList<YamlNode> Values { get; }

    public override bool Evaluate(Evaluation run, YamlNode instance, Tracker? seen)
    {
        if (Allows(instance))
        {
            return true;
        }

        run.Report?.Add(this, instance, ValueSentences.NotAllowed(run.Report.About(instance), instance, Values));
        return false;
    }

    private bool Allows(YamlNode instance)
    {
        if (instance is YamlScalar { Kind: ScalarKind.String } text)
        {
            return texts.Contains(text.Text);
        }

        foreach (var value in others)
        {
            if (NodeEquality.Instance.Equals(value, instance))
            {
                return true;
            }
        }

        return false;
    }
}

internal enum Bound
{
    Minimum,
    ExclusiveMinimum,
    Maximum,
    ExclusiveMaximum,
}

/// <summary>The keywords minimum, maximum and their exclusive sisters.</summary>
internal sealed class BoundKeyword(string name, Bound bound, Number limit, string limitText) : Keyword(name)
{
    public override bool Evaluate(Evaluation run, YamlNode instance, Tracker? seen)
    {
        if (instance is not YamlScalar { IsNumber: true } scalar || !Number.TryParse(scalar.Text, out var number))
        {
            return true;
        }

        var valid = bound switch
        {
            Bound.Minimum => number >= limit,
            Bound.ExclusiveMinimum => number > limit,
            Bound.Maximum => number <= limit,
            _ => number < limit,
        };
        if (!valid)
        {
            run.Report?.Add(this, instance, ValueSentences.OutOfBounds(run.Report.About(instance), scalar, bound, limitText));
        }

        return valid;
    }
}

internal sealed class MultipleOfKeyword(Number factor, string factorText) : Keyword("multipleOf")
{
    public override bool Evaluate(Evaluation run, YamlNode instance, Tracker? seen)
    {
        if (instance is not YamlScalar { IsNumber: true } scalar
            || !Number.TryParse(scalar.Text, out var number) || number.IsMultipleOf(factor))
        {
            return true;
        }

        run.Report?.Add(this, instance, ValueSentences.NoMultiple(run.Report.About(instance), scalar, factorText));
        return false;
    }
}
