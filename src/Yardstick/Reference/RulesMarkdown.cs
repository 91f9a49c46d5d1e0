using System.Text;

using Yardstick.Model;
using Yardstick.Rules;

namespace Yardstick.Reference;

/// <summary>Writes all rules as tables in Markdown, a table for each family.</summary>
public static class RulesMarkdown
{
    public static string Of(IEnumerable<Rule> rules)
    {
        var text = new StringBuilder("# Rules\n\nWhat every dictionary is checked against, with the standard severity and what `yardstick.yaml` may set beside it. `yardstick explain RULE` tells more.\n");
        foreach (var family in rules.GroupBy(r => r.Family))
        {
            text.Append($"\n## {Sentence.Of(Word.Of(family.Key))[..^1]}\n\n| rule | severity | what it finds | options |\n| --- | --- | --- | --- |\n");
            foreach (var rule in family)
            {
                text.Append($"| `{rule.Id}` | {Word.Of(rule.Severity)}{(rule.IsConfigurable ? "" : ", always")} | {Cell(rule.Summary)} | {string.Join("<br>", rule.Options.Select(OptionOf))} |\n");
            }
        }

        return text.ToString();
    }

    private static string OptionOf(RuleOption option) => Cell($"`{option.Name}`: {option.Description} {Sentence.Of(option.Expected)} Unless set: `{option.StandardText}`");

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
