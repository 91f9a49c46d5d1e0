using Yardstick.Rules.Cascade;
using Yardstick.Rules.Focus;
using Yardstick.Rules.Reading;

namespace Yardstick.Rules;

/// <summary>Every rule there is, by family in the order of explanation.</summary>
public static class RuleSet
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        SchemaViolation.Rule,
        TooManyMetrics.Rule,
        OrphanMetric.Rule,
    ];

    public static Rule? Find(string id) => All.FirstOrDefault(r => r.Id == id);
}
