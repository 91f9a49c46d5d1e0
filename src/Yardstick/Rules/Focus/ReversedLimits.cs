using System.Globalization;

using Yardstick.Diagnostics;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Rules.Focus;

public static class ReversedLimits
{
    public static Rule Rule { get; } = new()
    {
        Id = "reversed-limits",
        Family = RuleFamily.Focus,
        Severity = Severity.Error,
        Summary = "A limit asks for more at least than it allows at most.",
        Why = "Whatever number there is, it is wrong: too few and too many at once.",
        Bad = """
            # file: yardstick.yaml
            limits:
              key_result_areas: {min: 3, max: 2}
            """,
        Good = """
            # file: yardstick.yaml
            limits:
              key_result_areas: {min: 2, max: 3}
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var limits = (context.Catalogue.Configuration.Node as YamlMapping)?["limits"] as YamlMapping;
        var exceptions = limits?["exceptions"] as YamlMapping;
        foreach (var entry in (limits?.Entries ?? []).Concat(exceptions?.Entries ?? []))
        {
            if (entry.Value is YamlMapping bounds && Bound(bounds, "min") is { } least && Bound(bounds, "max") is { } most && least > most)
            {
                yield return new Finding(
                    entry.KeyPlace,
                    string.Create(CultureInfo.InvariantCulture, $"The limit of {Quote.Of(entry.Name)} asks for at least {least} and allows at most {most}."),
                    "Write the smaller number as 'min' and the larger one as 'max'.");
            }
        }
    }

    private static int? Bound(YamlMapping bounds, string name) =>
        bounds[name] is YamlScalar { IsNumber: true } scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
