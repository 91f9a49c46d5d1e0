using System.CommandLine;

using Yardstick.Reference;
using Yardstick.Reports;
using Yardstick.Rules;
using Yardstick.Text;

namespace Yardstick.Cli;

/// <summary><c>yardstick schema [NAME]</c>: prints a published JSON Schema.</summary>
internal static class SchemaCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var name = new Argument<string?>("NAME")
        {
            Description = $"{string.Join(", ", PublishedSchemas.Names)}. Without a name, the names are listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var draft = new Option<string>("--draft")
        {
            Description = "The draft of JSON Schema: 2020-12, or 7 for editors that know no newer one.",
            DefaultValueFactory = _ => "2020-12",
        };
        draft.AcceptOnlyFromAmong("2020-12", "7");
        var format = new Option<string>("--format") { Description = "json, or markdown: a reference of the keys for people.", HelpName = "FORMAT", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "markdown");
        var command = new Command("schema", "Print a JSON Schema, for editors and other tools.") { name, draft, format };
        command.SetAction(parsed => (int)Run(parsed.GetValue(name), parsed.GetValue(draft) == "7", parsed.GetValue(format) == "markdown", surroundings));
        return command;
    }

    private static ExitCode Run(string? name, bool asDraft7, bool asMarkdown, Surroundings surroundings)
    {
        if (name is null)
        {
            foreach (var each in PublishedSchemas.Names)
            {
                surroundings.Out.WriteLine(each);
            }

            return ExitCode.Clean;
        }

        if (!PublishedSchemas.Names.Contains(name))
        {
            var near = NearestName.Find(name, PublishedSchemas.Names) is { } found ? $" Did you mean '{found}'?" : "";
            throw new UsageException($"There is no schema {Printable.Quoted(name)}. Use {string.Join(", ", PublishedSchemas.Names)}.{near}");
        }

        if (asMarkdown)
        {
            var files = SchemaReference.Files.Select(f => f.Key).ToList();
            if (!files.Contains(name))
            {
                throw new UsageException($"There is no reference of {Printable.Quoted(name)}: programs write that file, not people. Use {string.Join(", ", files)}.");
            }

            surroundings.Out.Write(ReferenceMarkdown.Of(SchemaReference.Of(name)));
            return ExitCode.Clean;
        }

        surroundings.Out.Write(asDraft7 ? PublishedSchemas.Draft7(name) : PublishedSchemas.Text(name));
        return ExitCode.Clean;
    }
}
