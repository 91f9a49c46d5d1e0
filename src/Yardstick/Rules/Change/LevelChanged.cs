using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Change;

public static class LevelChanged
{
    public static Rule Rule { get; } = new()
    {
        Id = "level-changed",
        Family = RuleFamily.Change,
        Severity = Severity.Warning,
        NeedsBase = true,
        Summary = "A metric moves to another level.",
        Why = "Another level is another number for other people; both those who had it and those who get it have to want that.",
        Bad = """
            # new file, copied from sales/call-attempts.yaml: sales/account-executive/call-attempts.yaml
            # no file: sales/call-attempts.yaml
            # file: sales/account-executive/call-attempts.yaml
            level: role
            role: account-executive
            version: 2.0.0
            changelog:
              - {version: 2.0.0, date: 2026-11-20, change: It was always the role's}
              - {version: 1.1.0, date: 2026-04-01, change: Retired}
            """,
        Good = """
            # file: sales/call-attempts.yaml
            stewards: [eli.santos]
            version: 1.2.0
            changelog:
              - {version: 1.2.0, date: 2026-11-20, change: A steward was named}
              - {version: 1.1.0, date: 2026-04-01, change: Retired}
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) =>
        from change in context.Changes?.Metrics ?? []
        let before = change.Before?.Level
        let after = change.After?.Level
        where before is not null && after is not null && before.Value != after.Value
        select new Finding(
            after.Place,
            $"{Quote.Of(change.Metric.Title)} was a metric of level {Word.Of(before.Value)} and is one of level {Word.Of(after.Value)} now.",
            "Make sure that the owners on both levels agree; if it measures other people's success now, retire it and begin a new one.");
}
