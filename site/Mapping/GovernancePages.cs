using Yardstick.Diagnostics;
using Yardstick.Governance;
using Yardstick.Model;
using Yardstick.Rules.Lifecycle;
using Yardstick.Site.Pages;
using Yardstick.Site.Publication;
using Yardstick.Text;

namespace Yardstick.Site.Mapping;

/// <summary>How well the dictionary is kept: score, limits, findings, reviews, and who carries how much.</summary>
internal static class GovernancePages
{
    // Whoever has more to mend than this reads it in the terminal.
    private const int MostFindings = 200;

    // A quarter ahead is what one plans for; what comes later is folded by month.
    private const int DaysAhead = 90;

    public static GovernancePage Of(Scores scores, Register register)
    {
        var findings = register.Diagnostics.Where(d => IsShown(d, register.Published)).ToList();
        var open = findings.Where(d => d.Counts).OrderByDescending(d => d.Severity).ToList();
        var placed = register.Published.Metrics.ToDictionary(m => m.File, m => new Anchor(m.Title, Targets.Metric(m.Id)));
        return new GovernancePage
        {
            Frame = register.Frame,
            Path = Targets.Governance,
            Title = "Governance",
            Summary = "How well this dictionary is kept, and what is to be done.",
            Score = ScoreTables.Of(scores.Company),
            Functions = [.. register.Tree.InOrder.Select(p => ScoreOf(p.Function, p.Depth, scores))],
            Limits = LimitTables.Of(register),
            Caveat = register.Published.IsWhole ? null : "Only metrics that this edition shows are counted; hidden ones may already fill what looks free.",
            Counts = [.. Counts(findings)],
            Findings = [.. open.Take(MostFindings).Select(Placed)],
            Further = Math.Max(0, open.Count - MostFindings),
            Agreed = [.. findings.Where(d => d.Standing == Standing.Waived).OrderBy(d => d.Waiver?.Until.DayNumber ?? 0).Select(Placed)],
            Reviews = [.. Reviews(register)],
            People = LimitTables.OfPeople(register),
            Ownerless = [.. register.Published.Metrics.Where(m => !m.IsRetired && NeedsOwner(m, register)).Select(register.Name)],
        };

        PlacedFinding Placed(Diagnostic diagnostic) => new(placed.GetValueOrDefault(diagnostic.Place.File), register.Findings.Of(diagnostic));
    }

    public static Scope ScopeOf(Scores scores, Register register) => Scope.Listing("changelog", "review") with
    {
        Figures = () => string.Join('\n',
        [
            .. register.Tree.Functions.Select(f => scores.OfFunction(f.Id.Value)).Prepend(scores.Company).SelectMany(s => s.Tallies).Select(t => $"{t.Held}/{t.Asked}"),
            .. register.Diagnostics.SelectMany(d => d.Sentences.Prepend($"{d.Rule} {d.Severity} {d.Standing} {d.Place}")),
        ]),
    };

    /// <summary>How many errors the page tells of.</summary>
    public static int Errors(Register register) => register.Diagnostics.Count(d => IsError(d) && IsShown(d, register.Published));

    private static bool IsError(Diagnostic diagnostic) => diagnostic is { Counts: true, Severity: Severity.Error };

    // What names a hidden metric, be it in a detail or by standing in its file, would give it away even as a number.
    private static bool IsShown(Diagnostic d, Published published) =>
        !published.IsHidden(d.Place.File) && !d.Finding.Related.Any(r => published.IsHidden(r.Place.File)) && !d.Sentences.Any(published.Withheld.IsGivenAwayBy);

    private static FunctionScore ScoreOf(Function function, int depth, Scores scores)
    {
        var score = scores.OfFunction(function.Id.Value);
        return new FunctionScore(Register.Link(function), Math.Min(depth, 3), score.Percent, score.Earned, score.Possible);
    }

    private static IEnumerable<Fact> Counts(IReadOnlyList<Diagnostic> findings)
    {
        yield return Fact.Of("Errors", Amount.Number(findings.Count(IsError)));
        yield return Fact.Of("Warnings", Amount.Number(findings.Count(d => d.Counts && d.Severity == Severity.Warning)));
        yield return Fact.Of("Notes", Amount.Number(findings.Count(d => d.Counts && d.Severity == Severity.Note)));
        yield return Fact.Of("Waived", Amount.Number(findings.Count(d => d.Standing == Standing.Waived)));
    }

    private static IEnumerable<ReviewGroup> Reviews(Register register)
    {
        var due = Due(register).ToList();
        var overdue = due.Where(d => d.Day < register.Today).ToList();
        var soon = due.Skip(overdue.Count).TakeWhile(d => d.Day.DayNumber - register.Today.DayNumber <= DaysAhead).ToList();
        if (overdue.Count > 0)
        {
            yield return Group("Overdue", "overdue", overdue) with { IsOverdue = true };
        }

        if (soon.Count > 0)
        {
            yield return Group($"In the next {DaysAhead} days", "soon", soon);
        }

        var isFirst = true;
        foreach (var month in due.Skip(overdue.Count + soon.Count).GroupBy(d => Days.Iso(d.Day)[..7], StringComparer.Ordinal))
        {
            var isRest = isFirst && soon.Count > 0 && Days.Iso(soon[^1].Day)[..7] == month.Key;
            isFirst = false;
            yield return Group((isRest ? "Rest of " : "") + Days.Month(month.First().Day), month.Key, month) with { IsFolded = true };
        }

        ReviewGroup Group(string name, string fragment, IEnumerable<DueReview> reviews) => new(name, "reviews-" + fragment, [.. reviews.Select(Entry)]);

        ReviewEntry Entry(DueReview review) => new(Days.Iso(review.Day), Days.InWords(review.Day), register.Name(review.Metric));
    }

    /// <summary>The next review of each metric in use, the earliest first, and of a day in the order of ids.</summary>
    public static IEnumerable<DueReview> Due(Register register) =>
        register.Published.Metrics.Where(m => m.IsActive)
            .Select(m => Rhythms.NextReview(m, register.Published.Configuration) is { } day ? new DueReview(m, day) : null)
            .OfType<DueReview>()
            .OrderBy(d => d.Day.DayNumber);

    private static bool NeedsOwner(Metric metric, Register register) =>
        metric.Owner is not { } owner
        || register.Organisation.Accountable(owner.Value) is not { } person
        || (person.Until is { } until && until.Value.DayNumber - register.Today.DayNumber < register.Published.Configuration.HandoverDays);
}

internal sealed record DueReview(Metric Metric, DateOnly Day);
