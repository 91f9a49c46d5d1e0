using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Rules.Waivers;

public static class UnknownOption
{
    // What every rule may be given.
    private static readonly string[] Everywhere = ["severity", "where"];

    public static Rule Rule { get; } = new()
    {
        Id = "unknown-option",
        Family = RuleFamily.Waivers,
        Severity = Severity.Error,
        Summary = "The configuration gives a rule an option that it does not have, or a value that the option does not take.",
        Why = "The rule goes on as before, and whoever wrote it believes that it does not.",
        Bad = """
            # file: yardstick.yaml
            rules:
              review-overdue: {severity: note, day: 30}
            """,
        Good = """
            # file: yardstick.yaml
            rules:
              review-overdue: {severity: note, days: 30}
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var setting in context.Catalogue.Configuration.Rules.Values)
        {
            if (RuleSet.Find(setting.Rule.Value) is { } rule)
            {
                foreach (var finding in Offences(rule, setting))
                {
                    yield return finding;
                }
            }
        }
    }

    private static IEnumerable<Finding> Offences(Rule rule, RuleSetting setting)
    {
        if (!rule.IsConfigurable)
        {
            yield return new Finding(
                setting.Rule.Place,
                $"{Quote.Of(rule.Id)} cannot be configured: what cannot be read is always an error.",
                "Remove it here, and mend what it finds.");
            yield break;
        }

        var names = new KnownNames(rule.Options.Select(o => o.Name).Concat(Everywhere));
        foreach (var entry in (setting.Options?.Entries ?? []).Where(e => !Everywhere.Contains(e.Name)))
        {
            if (rule.Options.FirstOrDefault(o => o.Name == entry.Name) is not { } option)
            {
                yield return new Finding(
                    entry.KeyPlace,
                    $"The rule {Quote.Of(rule.Id)} has no option {Quote.Of(entry.Name)}.",
                    $"{names.Suggestion(entry.Name)}{Choice(rule)}");
            }
            else if (!option.Accepts(entry.Value))
            {
                yield return new Finding(
                    PlaceOf(entry),
                    $"The option {Quote.Of(entry.Name)} of the rule {Quote.Of(rule.Id)} takes {option.Expected}.",
                    $"{Suggestion(option, entry.Value)}Run 'yardstick explain {rule.Id}' to see the standard value, which holds meanwhile.");
            }
        }
    }

    private static string Choice(Rule rule) => rule.Options.Count == 0
        ? "It has none but 'severity' and 'where'."
        : $"Its options are {Listing.Of([.. rule.Options.Select(o => o.Name), .. Everywhere])}.";

    // Of a long value its name is pointed at.
    private static Place PlaceOf(YamlEntry entry) => entry.Value is YamlScalar { Span.Length: > 0 } ? entry.Value.Place : entry.KeyPlace;

    private static string Suggestion(RuleOption option, YamlNode value) =>
        option is ChoiceOption choice && value is YamlScalar scalar && NearestName.Find(scalar.Text, choice.Choices) is { } nearest ? $"Did you mean {Quote.Of(nearest)}? " : "";
}
