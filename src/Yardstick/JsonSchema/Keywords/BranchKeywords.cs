using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

internal sealed class AllOfKeyword(Subschema[] branches) : Keyword("allOf")
{
    public override IEnumerable<Subschema> InPlace => branches;

    public override bool Evaluate(Evaluation run, YamlNode instance, Tracker? seen)
    {
        var valid = true;
        foreach (var branch in branches)
        {
            if (!branch.Evaluate(run, instance, seen))
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

internal sealed class AnyOfKeyword(Subschema[] branches) : Keyword("anyOf")
{
    public override IEnumerable<Subschema> InPlace => branches;

    public override bool Evaluate(Evaluation run, YamlNode instance, Tracker? seen)
    {
        var valid = false;
        foreach (var branch in branches)
        {
            var own = seen is null ? null : new Tracker();
            if (run.Holds(branch, instance, own))
            {
                valid = true;
                if (seen is null)
                {
                    return true;
                }

                seen.Add(own!);
            }
        }

        if (!valid && run.Report is { } report)
        {
            report.AddBestBranch(this, run, instance, branches, seen);
        }

        return valid;
    }
}

internal sealed class OneOfKeyword(Subschema[] branches) : Keyword("oneOf")
{
    public override IEnumerable<Subschema> InPlace => branches;

    public override bool Evaluate(Evaluation run, YamlNode instance, Tracker? seen)
    {
        var first = -1;
        for (var i = 0; i < branches.Length; i++)
        {
            var own = seen is null ? null : new Tracker();
            if (!run.Holds(branches[i], instance, own))
            {
                continue;
            }

            if (first >= 0)
            {
                run.Report?.Add(this, instance, BranchSentences.MoreThanOne(run.Report.About(instance), branches[first], branches[i]), run.Report.ShortPlace(instance));
                return false;
            }

            first = i;
            seen?.Add(own!);
        }

        if (first < 0 && run.Report is { } report)
        {
            report.AddBestBranch(this, run, instance, branches, seen);
        }

        return first >= 0;
    }
}

internal sealed class NotKeyword(Subschema refused) : Keyword("not")
{
    public override bool Evaluate(Evaluation run, YamlNode instance, Tracker? seen)
    {
        if (!run.Holds(refused, instance, null))
        {
            return true;
        }

        if (run.Report is { } report)
        {
            var place = BranchSentences.RefusedField(refused, instance)?.KeyPlace ?? report.ShortPlace(instance);
            report.Add(this, instance, BranchSentences.Refused(report.About(instance), instance, refused), place);
        }

        return false;
    }
}

internal sealed class IfKeyword(Subschema condition, Subschema? then, Subschema? otherwise) : Keyword("if")
{
    private readonly string? conditionText = BranchSentences.Condition(condition.Source);

    public override IEnumerable<Subschema> InPlace => new[] { condition, then, otherwise }.OfType<Subschema>();

    public override bool Evaluate(Evaluation run, YamlNode instance, Tracker? seen)
    {
        var own = seen is null ? null : new Tracker();
        var holds = run.Holds(condition, instance, own);
        if (holds && seen is not null)
        {
            seen.Add(own!);
        }

        if ((holds ? then : otherwise) is not { } branch)
        {
            return true;
        }

        if (run.Report is { } report && !holds && BranchSentences.RequiredBy(condition) is { Count: > 0 } missing)
        {
            return report.Presume(missing, () => branch.Evaluate(run, instance, seen));
        }

        if (run.Report is null || !holds || conditionText is null)
        {
            return branch.Evaluate(run, instance, seen);
        }

        run.Report.Assume(conditionText);
        var valid = branch.Evaluate(run, instance, seen);
        run.Report.Unassume();
        return valid;
    }
}

/// <summary>The schema false.</summary>
internal sealed class NeverKeyword() : Keyword("false")
{
    public override bool Evaluate(Evaluation run, YamlNode instance, Tracker? seen)
    {
        run.Report?.AddNotWanted(this, instance);
        return false;
    }
}
