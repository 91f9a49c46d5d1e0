using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

/// <summary>The keywords minLength and maxLength, in characters (code points).</summary>
internal sealed class LengthKeyword(string name, bool isMinimum, long limit) : Keyword(name)
{
    public override bool Evaluate(Evaluation run, YamlNode instance, Tracker? seen)
    {
        if (instance is not YamlScalar { Kind: ScalarKind.String } scalar)
        {
            return true;
        }

        var length = Count(scalar.Text);
        if (isMinimum ? length >= limit : length <= limit)
        {
            return true;
        }

        run.Report?.Add(this, instance, TextSentences.WrongLength(run.Report.About(instance), scalar, length, isMinimum, limit));
        return false;
    }

    private static int Count(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                count--;
            }
        }

        return count;
    }
}

internal sealed class PatternKeyword(EcmaRegex pattern) : Keyword("pattern")
{
    public override bool Evaluate(Evaluation run, YamlNode instance, Tracker? seen)
    {
        if (instance is not YamlScalar { Kind: ScalarKind.String } scalar || run.Matches(pattern, scalar.Text, instance))
        {
            return true;
        }

        run.Report?.Add(this, instance, TextSentences.WrongForm(run.Report.About(instance), scalar, pattern.Source));
        return false;
    }
}

internal sealed class FormatKeyword(Format format) : Keyword("format")
{
    public override bool Evaluate(Evaluation run, YamlNode instance, Tracker? seen)
    {
        if (instance is not YamlScalar { Kind: ScalarKind.String } scalar || format.Accepts(scalar.Text))
        {
            return true;
        }

        run.Report?.Add(this, instance, TextSentences.WrongFormat(run.Report.About(instance), scalar, format));
        return false;
    }
}
