using System.CommandLine;

using Yardstick.Rules;

namespace Yardstick.Cli;

/// <summary><c>yardstick rules</c>: every rule, a line each.</summary>
internal static class RulesCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("rules", "List the rules with their standard severity.");
        command.SetAction(_ => (int)Run(surroundings));
        return command;
    }

    private static ExitCode Run(Surroundings surroundings)
    {
        var widest = RuleSet.All.Max(r => r.Id.Length);
        foreach (var family in RuleSet.All.GroupBy(r => r.Family))
        {
            surroundings.Out.WriteLine(family.Key.ToString().ToLowerInvariant());
            foreach (var rule in family)
            {
                surroundings.Out.WriteLine($"  {rule.Id.PadRight(widest)}  {rule.Severity.ToString().ToLowerInvariant(),-7}  {rule.Summary}");
            }
        }

        return ExitCode.Clean;
    }
}
