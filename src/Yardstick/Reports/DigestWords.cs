using System.Globalization;

using Yardstick.Changes;
using Yardstick.Governance;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Reports;

/// <summary>What a digest says, alike in its mail and its feed.</summary>
internal static class DigestWords
{
    public static string Title(Digest digest) =>
        $"{digest.Changes.Head.Configuration.Title?.Value ?? "Metrics"}: what is new since {Quote.Plain(Days.InWords(digest.Since))}";

    /// <summary>The whole in a few sentences.</summary>
    public static string Summary(Digest digest)
    {
        var breaking = digest.Changed.Count(c => c.Change.Impact == Impact.Breaking);
        var overdue = digest.Reviews.Count(r => IsOverdue(r, digest.Today));
        var soon = digest.Reviews.Count - overdue;
        var sentences = new List<string>
        {
            digest.Changed.Count == 0 ? "No metric changed its meaning." : $"{Counted.Of(digest.Changed.Count, "metric")} changed{(breaking == 0 ? ", and all numbers still compare with those before." : $"; for {(breaking == digest.Changed.Count ? breaking == 1 ? "it" : "all of them" : Some(breaking))} numbers before and after don't compare.")}",
        };
        if (overdue > 0)
        {
            sentences.Add($"{Counted.Of(overdue, "review is", "reviews are")} overdue.");
        }

        if (soon > 0)
        {
            sentences.Add($"{Counted.Of(soon, "review is", "reviews are")} due within {Digest.DaysAhead} days.");
        }

        if (digest.Waivers.Count > 0)
        {
            sentences.Add($"{Counted.Of(digest.Waivers.Count, "waiver ends soon or has ended", "waivers end soon or have ended")}.");
        }

        if (digest.Targets.Count > 0)
        {
            sentences.Add($"{Counted.Of(digest.Targets.Count, "target is", "targets are")} past the day agreed.");
        }

        return string.Join(' ', sentences);
    }

    public static bool IsOverdue(DueMetric due, DateOnly today) => due.Day is not { } day || day < today;

    public static string Owner(Metric metric, Catalogue catalogue) =>
        metric.Owner is { } owner ? catalogue.Organisation.Accountable(owner.Value)?.Title ?? owner.Value : "nobody";

    public static string Review(DueMetric due, Digest digest) => due.Day switch
    {
        null => "nobody wrote down when it was last looked at",
        { } day when day < digest.Today => $"overdue since {Days.InWords(day)}",
        { } day => $"due by {Days.InWords(day)}",
    };

    public static string Target(DueMetric due) => $"its target was due on {Days.InWords(due.Day!.Value)}: write down what came of it and agree on the next";

    public static string Waiver(Waiver waiver, Digest digest)
    {
        var (organisation, end) = (digest.Changes.Head.Organisation, waiver.Expires!.Value);
        var subject = (waiver.Metric ?? waiver.Function ?? waiver.Role)?.Value ?? "the dictionary";
        var approved = waiver.ApprovedBy is { } by ? $", approved by {organisation.NameOf(by.Value)}" : "";
        return $"{waiver.Rule?.Value ?? "a rule"} for {subject} {(end < digest.Today ? "ended" : "ends")} on {Days.InWords(end)}{approved}{(waiver.Reason is { } reason ? $": {reason.Value}" : "")}";
    }

    /// <summary>When it changed and by whom; empty where that is not known.</summary>
    public static string Changed(DigestChange change) => change.Last is { } last ? $"changed on {Days.InWords(last.Date)} by {last.Author}" : "";

    private static string Some(int count) => count == 1 ? "one of them" : string.Create(CultureInfo.InvariantCulture, $"{count} of them");
}
