using System.CommandLine;

using Yardstick.Reference;
using Yardstick.Rules;

namespace Yardstick.Cli;

/// <summary><c>yardstick rules</c>: every rule, a line each.</summary>
internal static class RulesCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var format = new Option<string>("--format") { Description = "text or markdown.", HelpName = "FORMAT", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "markdown");
        var command = new Command("rules", "List the rules with their standard severity.") { format };
        command.SetAction(parsed => (int)Run(parsed.GetValue(format) == "markdown", surroundings));
        return command;
    }

    private static ExitCode Run(bool asMarkdown, Surroundings surroundings)
    {
        if (asMarkdown)
        {
            surroundings.Out.Write(RulesMarkdown.Of(RuleSet.All));
            return ExitCode.Clean;
        }

        var widest = RuleSet.All.Max(r => r.Id.Length);
        foreach (var family in RuleSet.All.GroupBy(r => r.Family))
        {
            surroundings.Out.WriteLine(family.Key.ToString().ToLowerInvariant());
            foreach (var rule in family)
            {
                var mark = rule.Options.Count > 0 ? '*' : ' ';
                surroundings.Out.WriteLine($"  {rule.Id.PadRight(widest)} {mark} {rule.Severity.ToString().ToLowerInvariant(),-7}  {rule.Summary}");
            }
        }

        surroundings.Out.WriteLine("\n* has options: yardstick explain RULE tells them.");

        return ExitCode.Clean;
    }
}
