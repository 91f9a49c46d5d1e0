using System.CommandLine;

using Yardstick.Reports;
using Yardstick.Rules;

namespace Yardstick.Cli;

/// <summary><c>yardstick explain RULE</c>: a rule's page in the terminal.</summary>
internal static class ExplainCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var id = new Argument<string>("RULE") { Description = "A rule's id, such as too-many-metrics." };
        var command = new Command("explain", "Explain a rule: what it finds, why, and an example of wrong and right.") { id };
        command.SetAction(parsed => (int)Run(parsed.GetValue(id)!, surroundings));
        return command;
    }

    private static ExitCode Run(string id, Surroundings surroundings)
    {
        var rule = RuleSet.Find(id) ?? throw new UsageException($"There is no rule {Printable.Quoted(id)}.{Suggestion(id)}");
        Explanation.Write(surroundings.Out, rule);
        return ExitCode.Clean;
    }

    private static string Suggestion(string id) =>
        Text.NearestName.Find(id, RuleSet.All.Select(r => r.Id)) is { } near ? $" Did you mean '{near}'?" : " yardstick rules lists them.";
}
