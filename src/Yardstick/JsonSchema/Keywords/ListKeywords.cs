using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

/// <summary>The keywords prefixItems and items together.</summary>
internal sealed class ItemsKeyword(Subschema[] prefix, Subschema? rest) : Keyword(rest is null ? "prefixItems" : "items")
{
    public override bool Evaluate(Evaluation run, YamlNode instance, Tracker? seen)
    {
        if (instance is not YamlSequence list)
        {
            return true;
        }

        var valid = true;
        for (var i = 0; i < list.Items.Count; i++)
        {
            var schema = i < prefix.Length ? prefix[i] : rest;
            if (schema is null)
            {
                break;
            }

            seen?.Mark(i);
            if (!run.EvaluateItem(schema, list, i))
            {
                valid = false;
                if (run.Report is null)
                {
                    return false;
                }
            }
        }

        return valid;
    }
}

/// <summary>The keyword contains with its bounds minContains and maxContains.</summary>
internal sealed class ContainsKeyword(Subschema wanted, long minimum, long? maximum) : Keyword("contains")
{
    public override bool Evaluate(Evaluation run, YamlNode instance, Tracker? seen)
    {
        if (instance is not YamlSequence list)
        {
            return true;
        }

        var count = 0L;
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (run.Holds(wanted, list.Items[i], null))
            {
                count++;
                seen?.Mark(i);
                if (seen is null && maximum is null && count >= minimum)
                {
                    return true;
                }
            }
        }

        if (count >= minimum && (maximum is null || count <= maximum))
        {
            return true;
        }

        run.Report?.Add(this, instance, ListSentences.WrongContent(run.Report.About(instance), wanted, count, minimum, maximum));
        return false;
    }
}

internal sealed class UniqueItemsKeyword() : Keyword("uniqueItems")
{
    private const int FewItems = 8;

    public override bool Evaluate(Evaluation run, YamlNode instance, Tracker? seen)
    {
        if (instance is not YamlSequence list || list.Items.Count < 2 || FindSecond(list.Items) is not { } second)
        {
            return true;
        }

        run.Report?.Add(this, instance, ListSentences.Twice(run.Report.About(instance), second), second.Place);
        return false;
    }

    private static YamlNode? FindSecond(IReadOnlyList<YamlNode> items)
    {
        if (items.Count > FewItems)
        {
            var earlier = new HashSet<YamlNode>(items.Count, NodeEquality.Instance);
            return items.FirstOrDefault(i => !earlier.Add(i));
        }

        for (var i = 1; i < items.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (NodeEquality.Instance.Equals(items[i], items[j]))
                {
                    return items[i];
                }
            }
        }

        return null;
    }
}

/// <summary>The keywords minItems, maxItems, minProperties and maxProperties.</summary>
internal sealed class CountKeyword(string name, bool isMinimum, bool ofItems, long limit) : Keyword(name)
{
    public override bool Evaluate(Evaluation run, YamlNode instance, Tracker? seen)
    {
        var count = instance switch
        {
            YamlSequence list when ofItems => list.Items.Count,
            YamlMapping mapping when !ofItems => mapping.Entries.Count,
            _ => -1,
        };
        if (count < 0 || (isMinimum ? count >= limit : count <= limit))
        {
            return true;
        }

        if (run.Report is { } report)
        {
            report.Add(this, instance, ListSentences.WrongCount(report.About(instance), count, isMinimum, ofItems, limit), report.ShortPlace(instance));
        }

        return false;
    }
}
