using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

internal sealed class UnevaluatedPropertiesKeyword(Subschema owner, Subschema rest) : Keyword("unevaluatedProperties")
{
    public override bool Evaluate(Evaluation run, YamlNode instance, Tracker? seen)
    {
        if (instance is not YamlMapping mapping)
        {
            return true;
        }

        var valid = true;
        for (var i = 0; i < mapping.Entries.Count; i++)
        {
            if (seen!.Has(i))
            {
                continue;
            }

            var entry = mapping.Entries[i];
            if (rest.IsFalse)
            {
                valid = false;
                run.Report?.AddUnknown(Name, mapping, entry, KnownNames.Of(owner));
            }
            else
            {
                valid &= run.EvaluateMember(rest, entry);
            }
        }

        seen!.MarkAll();
        return valid;
    }
}

internal sealed class UnevaluatedItemsKeyword(Subschema rest) : Keyword("unevaluatedItems")
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
            if (!seen!.Has(i))
            {
                valid &= run.EvaluateItem(rest, list, i);
            }
        }

        seen!.MarkAll();
        return valid;
    }
}
