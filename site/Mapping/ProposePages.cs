using Yardstick.Editing;
using Yardstick.Reference;
using Yardstick.Site.Pages;
using Yardstick.Site.Wording;

namespace Yardstick.Site.Mapping;

/// <summary>The worksheet: the fields of the schema under headings, in the order of the file.</summary>
internal static class ProposePages
{
    private const string Today = "today";

    // A part holds the fields from the one named here to the next part's: a field that the schema gains finds its place by itself.
    private static readonly PartStart[] Starts =
    [
        new("id", "What it is called, and whose it is"),
        new("definition", "What it means, and why it is measured"),
        new("formula", "How it is computed"),
        new("direction", "What it serves"),
        new("source", "Where the value comes from"),
        new("baseline", "Where it is heading"),
        new("contributes_to", "What it moves, and what keeps it honest"),
        new("visibility", "Who looks at it, and what they do then"),
    ];

    // What comes later in the life of a definition, or from its organisation's own schema.
    private static readonly string[] Later = ["successor", "retired", "approval"];

    // What every proposal says, as `yardstick new` writes it.
    private static readonly WrittenField[] Written =
    [
        new("version", Proposal.FirstVersion),
        new("status", "proposed"),
        new("review.every", "quarter") { AbsentWhen = new("kind", ["kpi"], IsNot: true) },
        new("review.every", "half-year") { AbsentWhen = new("kind", ["kpi"]) },
        new("review.last", Today),
        new("changelog.version", Proposal.FirstVersion),
        new("changelog.date", Today),
        new("changelog.change", "Proposed"),
        new("contributes_to.evidence.state", "assumed"),
        new("contributes_to.evidence.note", "Not yet tested"),
        new("contributes_to.evidence.date", Today),
    ];

    // What is as good as needed: nobody could judge a proposal without it.
    private static readonly string[] Asked = ["id", "decision", "formula", "objective", "target", "contributes_to", "period", "source"];

    public static ProposePage Of(Register register)
    {
        var fields = SchemaForm.Of("metric").Where(f => !Later.Contains(f.Name, StringComparer.Ordinal)).Select(f => Titled(f, "")).Select(Linked).SelectMany(f => Filled(f, "")).ToList();
        return new ProposePage
        {
            Frame = register.Frame,
            Path = Targets.Propose,
            Title = "Propose a metric",
            Summary = "A worksheet for up to four metrics, checked as one types, that sends nothing anywhere.",
            Parts = [.. Starts.Select((start, i) => PartOf(start, i + 1 < Starts.Length ? Starts[i + 1].Field : null, fields))],
            Written = [.. fields.Where(IsWritten)],
            Order = [.. fields.Select(f => f.Name)],
            IssueForm = register.Sources.IssueForm,
        };
    }

    private static SheetPart PartOf(PartStart start, string? next, IReadOnlyList<FormField> fields)
    {
        var own = fields.SkipWhile(f => f.Name != start.Field).TakeWhile(f => f.Name != next).Where(f => !IsWritten(f)).ToList();
        return new SheetPart(start.Title, "part-" + start.Field.Replace('_', '-'), [.. own.Where(IsMain).OrderBy(f => f.Name == "name" ? 0 : f.IsNeeded ? 1 : 2)], [.. own.Where(f => !IsMain(f))]);
    }

    // A question stands under the words that the metric's page has for its answer.
    private static FormField Titled(FormField field, string parent)
    {
        var path = parent + field.Name;
        return field with { Title = Headings.Of(path) ?? field.Title, Noun = field.Noun, Fields = [.. field.Fields.Select(f => Titled(f, path + "."))] };
    }

    // The schema lets a metric stand alone, for a company's KPI does; the rules do not.
    private static FormField Linked(FormField field) => field.Name != "contributes_to" ? field : field with
    {
        NeededWhen = [new("level", ["function", "role"]), new("kind", ["metric"])],
        Need = "needed for all but the company's KPIs",
    };

    private static bool IsMain(FormField field) => field.IsNeeded || field.NeededWhen.Count > 0 || Asked.Contains(field.Name, StringComparer.Ordinal);

    private static bool IsWritten(FormField field) => field.Written is not null || (field.Fields.Count > 0 && field.Fields.All(IsWritten));

    // Where a proposal writes some fields of a group, the others come later as well.
    private static IEnumerable<FormField> Filled(FormField field, string parent)
    {
        var path = parent + field.Name;
        var written = Written.Where(w => w.Path == path).ToList();
        if (written.Count > 0)
        {
            return written.Select(w => field with { Written = w.Value, AbsentWhen = w.AbsentWhen is { } when ? [when] : [] });
        }

        var isPartly = Written.Any(w => w.Path.StartsWith(path + ".", StringComparison.Ordinal) && w.Path.LastIndexOf('.') == path.Length);
        return [field with { Fields = [.. field.Fields.SelectMany(f => Filled(f, path + ".")).Where(f => !isPartly || IsWritten(f))] }];
    }

    private sealed record PartStart(string Field, string Title);

    private sealed record WrittenField(string Path, string Value)
    {
        public FormCondition? AbsentWhen { get; init; }
    }
}
