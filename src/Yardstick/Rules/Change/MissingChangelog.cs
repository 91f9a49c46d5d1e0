using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Change;

public static class MissingChangelog
{
    public static Rule Rule { get; } = new()
    {
        Id = "missing-changelog",
        Family = RuleFamily.Change,
        Severity = Severity.Error,
        NeedsBase = true,
        Summary = "A version is new, and the change log says nothing of it.",
        Why = "Whoever looks at an old number needs to read what changed since, and why.",
        Bad = """
            # file: sales/win-rate.yaml
            version: 1.0.1
            why: It shows how well what we offer fits.
            """,
        Good = """
            # file: sales/win-rate.yaml
            version: 1.0.1
            why: It shows how well what we offer fits.
            changelog:
              - {version: 1.0.1, date: 2026-11-20, change: Plainer words, editorial: true}
              - {version: 1.0.0, date: 2026-06-30, change: First agreed definition}
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) =>
        from change in context.Changes?.Metrics ?? []
        let metric = change.After
        where change.HasNewVersion
        where metric!.ChangeLog.All(e => e.Version?.Value != metric.Version!.Value)
        select new Finding(
            metric.Version!.Place,
            $"The change log of {Quote.Of(metric.Title)} has no entry for version {Quote.Plain(metric.Version.Value)}.",
            $"Add to changelog: {{version: {Quote.Plain(metric.Version.Value)}, date: {context.Today:yyyy-MM-dd}, change: what changed and why}}.");
}
