using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Lifecycle;

public static class InconsistentDates
{
    public static Rule Rule { get; } = new()
    {
        Id = "inconsistent-dates",
        Family = RuleFamily.Lifecycle,
        Severity = Severity.Error,
        Summary = "Something that has happened bears a date to come, or of two dates the later one stands first.",
        Why = "A date that cannot be right puts off reviews and warnings, and nobody notices for as long as it lies ahead.",
        Bad = """
            # file: sales/win-rate.yaml
            review: {every: quarter, last: 2027-10-05}
            """,
        Good = """
            # file: sales/win-rate.yaml
            review: {every: quarter, last: 2026-10-05}
            """,
        Particulars = ["approval", "baseline", "changelog", "review"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var latest = Rhythms.Latest(context.Today);
        foreach (var metric in context.Catalogue.Metrics)
        {
            foreach (var happened in Past(metric))
            {
                if (happened.Date.Value > latest)
                {
                    yield return new Finding(
                        happened.Date.Place,
                        $"{happened.What} of {Quote.Of(metric.Title)} bears the date {happened.Date.Value:yyyy-MM-dd}, which has not come yet.",
                        "Write the day on which it happened.");
                }
            }

            foreach (var finding in Backwards(metric))
            {
                yield return finding;
            }
        }

        foreach (var person in context.Catalogue.Organisation.People)
        {
            if (person is { From: { } from, Until: { } until } && until.Value < from.Value)
            {
                // No day of a person is named: the page with the finding may be published.
                yield return new Finding(until.Place, $"The last day of {Quote.Plain(person.Title)} lies before the first.", "Correct 'from' or 'until'.")
                {
                    Related = [new(from.Place, "The first day is stated here.")],
                };
            }
        }
    }

    private static IEnumerable<Happened> Past(Metric metric)
    {
        var dates = new List<Happened?>
        {
            Happened.Of("The last review", metric.Review?.Last),
            Happened.Of("The baseline", metric.Baseline?.Date),
            Happened.Of("The approval", metric.Approval?.Date),
            Happened.Of("The retirement", metric.Retired?.Date),
        };
        dates.AddRange(metric.ChangeLog.Select(e => Happened.Of("An entry in the change log", e.Date)));
        dates.AddRange(metric.Links.Select(l => Happened.Of("The evidence for a link", l.Evidence?.Date)));
        return dates.OfType<Happened>();
    }

    // A later version cannot be older than the one before it, in whatever order the entries stand.
    private static IEnumerable<Finding> Backwards(Metric metric)
    {
        if (metric.ChangeLog.Count < 2)
        {
            yield break;
        }

        ChangeLogEntry? before = null;
        foreach (var entry in metric.ChangeLog.Where(e => e is { Date: not null, Version: not null }).OrderBy(e => Versions.Of(e.Version!.Value)).ThenBy(e => e.Date!.Value.DayNumber))
        {
            if (before is { Date: { } earlier } && entry.Date!.Value < earlier.Value)
            {
                yield return new Finding(
                    entry.Date.Place,
                    $"The change log of {Quote.Of(metric.Title)} dates version {Quote.Plain(entry.Version!.Value)} before version {Quote.Plain(before.Version!.Value)}.",
                    "Correct one of the two dates, or the order of the versions.")
                {
                    Related = [new(earlier.Place, $"Version {Quote.Plain(before.Version.Value)} is dated here.")],
                };
            }

            before = entry;
        }
    }

    private sealed record Happened(string What, Stated<DateOnly> Date)
    {
        public static Happened? Of(string what, Stated<DateOnly>? date) => date is null ? null : new Happened(what, date);
    }
}
