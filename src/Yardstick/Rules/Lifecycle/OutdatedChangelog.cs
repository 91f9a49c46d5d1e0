using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Lifecycle;

public static class OutdatedChangelog
{
    public static Rule Rule { get; } = new()
    {
        Id = "outdated-changelog",
        Family = RuleFamily.Lifecycle,
        Severity = Severity.Warning,
        Summary = "The latest entry of a change log is not about the version that the definition states.",
        Why = "Whoever compares two years of a number looks here for what changed in between, and finds nothing or something that never came.",
        Bad = """
            # file: sales/win-rate.yaml
            version: 1.1.0
            """,
        Good = """
            # file: sales/win-rate.yaml
            version: 1.1.0
            changelog:
              - {version: 1.0.0, date: 2026-06-30, change: First agreed definition}
              - {version: 1.1.0, date: 2026-10-05, change: A new target}
            """,
        Particulars = ["changelog", "version"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        // Of a version that the change itself brings, missing-changelog tells.
        foreach (var metric in context.Catalogue.Metrics.Where(m => !m.Doubts("changelog") && context.Changes?.Of(m)?.HasNewVersion != true))
        {
            var latest = metric.ChangeLog.Select(e => e.Version).OfType<Stated<string>>().MaxBy(v => Versions.Of(v.Value));
            if (latest is null || metric.Version is not { } stated
                || Versions.Of(latest.Value) is not { } written || Versions.Of(stated.Value) is not { } current || written == current)
            {
                continue;
            }

            var isBehind = written < current;
            yield return new Finding(
                isBehind ? stated.Place : latest.Place,
                $"{Quote.Of(metric.Title)} is at version {Quote.Plain(stated.Value)}, but its change log {(isBehind ? "ends with" : "tells of")} {Quote.Plain(latest.Value)}.",
                isBehind ? $"Add an entry for {Quote.Plain(stated.Value)} that says what changed." : $"Write 'version: {Quote.Plain(latest.Value)}', or correct the entry.")
            {
                Related = [isBehind ? new(latest.Place, "The latest entry stands here.") : new(stated.Place, "The version is stated here.")],
            };
        }
    }
}
