using Yardstick.Changes;
using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Change;

public static class VersionNotRaised
{
    public static Rule Rule { get; } = new()
    {
        Id = "version-not-raised",
        Family = RuleFamily.Change,
        Severity = Severity.Error,
        NeedsBase = true,
        Summary = "A definition changes, and its version does not say so.",
        Why = "The version tells readers whether numbers before and after compare; one that stays tells them that nothing happened.",
        Bad = """
            # file: sales/win-rate.yaml
            target: {value: 0.25, due: 2027-03-31, basis: agreed, agreed_by: ada.moreau}
            """,
        Good = """
            # file: sales/win-rate.yaml
            target: {value: 0.25, due: 2027-03-31, basis: agreed, agreed_by: ada.moreau}
            version: 1.1.0
            changelog:
              - {version: 1.1.0, date: 2026-11-20, change: Target raised to 0.25}
              - {version: 1.0.0, date: 2026-06-30, change: First agreed definition}
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var change in context.Changes?.Metrics ?? [])
        {
            if (change is { CallsFor: { } least, After: { Version: { } version } metric } && DefinitionVersion.Parse(version.Value) is { } stated && stated.CompareTo(least) < 0)
            {
                yield return new Finding(
                    version.Place,
                    $"{Quote.Of(metric.Title)} changes, which is {Word.Of(change.Impact)}, but its version {Was(change.Before!.Version!.Value, version.Value)}.",
                    $"Write version: {least} or a later one, and say in the change log what changed.")
                {
                    Details = [.. change.Fields.Where(f => f.Impact == change.Impact).Select(Told)],
                };
            }
        }
    }

    private static string Was(string before, string after) =>
        before == after ? $"stays {Quote.Plain(before)}" : $"only goes from {Quote.Plain(before)} to {Quote.Plain(after)}";

    private static string Told(FieldChange field)
    {
        var (before, after) = Quote.Apart(field.Before ?? "", field.After ?? "");
        return $"{Quote.Plain(field.Path)}: {(field.Before is null ? "new" : $"'{before}'")} → {(field.After is null ? "gone" : $"'{after}'")}";
    }
}
