using System.CommandLine;
using System.CommandLine.Parsing;

using Yardstick.Reports;
using Yardstick.Text;

namespace Yardstick.Cli;

/// <summary>Commands and options that were asked for and do not exist, each with the nearest one that does.</summary>
internal static class UnknownWords
{
    /// <summary>A sentence for each; nothing where all words are known.</summary>
    public static IReadOnlyList<string> Complaints(ParseResult parsed)
    {
        var result = parsed.CommandResult;
        var values = result.Children.OfType<OptionResult>().SelectMany(o => o.Tokens).ToHashSet();

        // Behind '--' everything is a name, whatever it begins with.
        var words = parsed.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash)
            .Where(t => t.Type == TokenType.Argument && !values.Contains(t))
            .Select(t => t.Value)
            .ToList();
        var options = words.Where(w => w.Length > 1 && w[0] == '-').Select(w => UnknownOption(w.Split('=')[0], result.Command)).ToList();
        return options.Count > 0 ? options
            : result.Command is RootCommand root && words.Count > 0 ? [UnknownCommand(words[0], root)]
            : [];
    }

    private static string UnknownOption(string name, Command command)
    {
        var names = command.Options.SelectMany(o => o.Aliases.Prepend(o.Name)).Append("--help").Where(n => n.StartsWith('-')).ToList();
        return $"There is no option {Printable.Quoted(name)}.{Suggested(NearestName.Find(name, names) ?? Begun(name, names))}";
    }

    // What was cut short, or said at more length than it takes.
    private static string? Begun(string name, IReadOnlyList<string> names) => names.Where(n => n.Length > 3 && name.Length > 3
        && (n.StartsWith(name, StringComparison.OrdinalIgnoreCase) || name.StartsWith(n, StringComparison.OrdinalIgnoreCase))).ToList() is [var only] ? only : null;

    private static string UnknownCommand(string name, RootCommand root)
    {
        var names = root.Subcommands.Select(c => c.Name).ToList();
        return $"There is no command {Printable.Quoted(name)}.{Suggested(NearestName.Find(name, names))} The commands are {string.Join(", ", names)}.";
    }

    private static string Suggested(string? near) => near is null ? "" : $" Did you mean '{near}'?";
}
