using System.CommandLine;
using System.Reflection;

using Yardstick.Reports;

namespace Yardstick.Cli;

/// <summary>The commands, and what becomes of their failures.</summary>
internal static class CommandLine
{
    public static string Version { get; } =
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private static readonly NamedCommand[] Commands =
    [
        new("check", CheckCommand.Create),
        new("build", BuildCommand.Create),
        new("serve", ServeCommand.Create),
        new("init", InitCommand.Create),
        new("new", NewCommand.Create),
        new("diff", DiffCommand.Create),
        new("history", HistoryCommand.Create),
        new("digest", DigestCommand.Create),
        new("comment", CommentCommand.Create),
        new("approve", ApproveCommand.Create),
        new("fix", FixCommand.Create),
        new("explain", ExplainCommand.Create),
        new("rules", RulesCommand.Create),
        new("score", ScoreCommand.Create),
        new("codeowners", CodeOwnersCommand.Create),
        new("schema", SchemaCommand.Create),
        new("validate", ValidateCommand.Create),
    ];

    public static ExitCode Run(string[] args, Surroundings surroundings)
    {
        try
        {
            // Arguments are taken as they stand: '@file' is a name like any other.
            var parsed = Root(args, surroundings).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (UnknownWords.Complaints(parsed) is { Count: > 0 } complaints)
            {
                throw new UsageException(string.Join("\n", complaints));
            }

            if (parsed.Errors.Count > 0)
            {
                throw new UsageException(string.Join("\n", parsed.Errors.Select(e => Printable.Line(e.Message)).Distinct()));
            }

            var exit = (ExitCode)parsed.Invoke(new InvocationConfiguration
            {
                Output = surroundings.Out,
                Error = surroundings.Error,
                EnableDefaultExceptionHandler = false,
            });
            surroundings.Out.Flush();
            return exit;
        }
        catch (UsageException e)
        {
            Complain($"yardstick: {e.Message}", surroundings);
            surroundings.Error.WriteLine(Array.Exists(Commands, c => c.Name == args.FirstOrDefault())
                ? $"Run yardstick {args[0]} --help to see what it takes."
                : "Run yardstick --help to see the commands and their options.");
            return ExitCode.Usage;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Complain($"yardstick: {Printable.Line(e.Message)}", surroundings);
            return ExitCode.Failure;
        }
#pragma warning disable CA1031 // The last net: a bug is reported as one, and the process answers with its code for it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            surroundings.Error.WriteLine($"yardstick: this is a bug in yardstick {Version}; please report it with the text below.");
            Complain(e.ToString(), surroundings);
            return ExitCode.Failure;
        }
    }

    // What users typed may stand in a message, and nothing of it may steer their terminal.
    private static void Complain(string message, Surroundings surroundings)
    {
        foreach (var line in message.Split('\n'))
        {
            surroundings.Error.WriteLine(Printable.Line(line.TrimEnd('\r')));
        }
    }

    private static RootCommand Root(string[] args, Surroundings surroundings)
    {
        var root = new RootCommand("Checks a dictionary of business metrics kept as YAML under git, and publishes it as a website.");

        // Making the command that is called takes a moment, and making all of them as long as checking a small dictionary.
        var called = Array.FindAll(Commands, c => c.Name == args.FirstOrDefault());
        foreach (var command in called.Length > 0 ? called : Commands)
        {
            root.Add(command.Create(surroundings));
        }

        // However the process is called: users know it by this name.
        root.HelpName = "yardstick";
        return root;
    }

    private sealed record NamedCommand(string Name, Func<Surroundings, Command> Create);
}
