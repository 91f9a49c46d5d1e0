using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Reports;
using Yardstick.Rules;
using Yardstick.Site.Pages;
using Yardstick.Site.Wording;

namespace Yardstick.Site.Mapping;

/// <summary>The rules that every definition is checked against, as this dictionary configures them.</summary>
internal static class RulePages
{
    public static RulesPage Index(Register register) => new()
    {
        Frame = register.Frame,
        Path = Targets.Rules,
        Title = "Rules",
        Summary = "What every definition is checked against, and why.",
        Trail = [new Anchor("Governance", Targets.Governance)],
        Groups =
        [
            .. from rule in RuleSet.All
               group rule by rule.Family into family
               select new RuleGroup(
                   Terms.Capital(Word.Of(family.Key)),
                   Word.Of(family.Key),
                   [.. family.Select(r => new RuleEntry(r.Id, Targets.Rule(r.Id), r.Summary, Word.Of(SeverityOf(r, register)), Standard(r, register)))]),
        ],
    };

    public static RulePage Of(Rule rule, Register register) => new()
    {
        Frame = register.Frame,
        Path = Targets.Rule(rule.Id),
        Title = rule.Id,
        Summary = rule.Summary,
        Trail = [new Anchor("Governance", Targets.Governance), new Anchor("Rules", Targets.Rules), new Anchor(Terms.Capital(Word.Of(rule.Family)), $"{Targets.Rules}#{Word.Of(rule.Family)}")],
        Id = rule.Id,
        RuleSummary = rule.Summary,
        Why = rule.Why,
        Family = Word.Of(rule.Family),
        Severity = Word.Of(SeverityOf(rule, register)),
        Standard = Standard(rule, register),
        IsConfigurable = rule.IsConfigurable,
        Setting = rule.IsConfigurable ? Explanation.Setting(rule) : null,
        PartSetting = rule.IsConfigurable ? Explanation.PartSetting(rule) : null,
        Bad = rule.Bad,
        Good = rule.Good,
        Options = [.. rule.Options.Select(o => new OptionRow(o.Name, o.Description, Terms.Capital(o.Expected), o.StandardText))],
        Cases = rule.IsConfigurable && register.Published.Configuration.Rules.TryGetValue(rule.Id, out var setting) ? [.. setting.Cases.Select(InWords)] : [],
    };

    private static string InWords(SeverityCase stated)
    {
        string?[] conditions =
        [
            stated.Path is { } path ? $"in {path.Value}" : null,
            stated.Level is { } level ? $"at level {Word.Of(level.Value)}" : null,
            stated.Function is { } function ? $"in the function {function.Value}" : null,
            stated.Role is { } role ? $"in the role {role.Value}" : null,
        ];
        return $"{Terms.Capital(Word.Of(stated.Severity))} {string.Join(" and ", conditions.OfType<string>())}";
    }

    private static Severity SeverityOf(Rule rule, Register register) =>
        rule.IsConfigurable && register.Published.Configuration.Rules.TryGetValue(rule.Id, out var setting) && setting.Severity is { } stated
            ? stated.Value
            : rule.Severity;

    private static string? Standard(Rule rule, Register register) => SeverityOf(rule, register) == rule.Severity ? null : Word.Of(rule.Severity);
}
