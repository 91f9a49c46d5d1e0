using System.CommandLine;

using Yardstick.Diagnostics;
using Yardstick.Editing;
using Yardstick.Model;
using Yardstick.Reports;
using Yardstick.Text;

namespace Yardstick.Cli;

/// <summary><c>yardstick init</c>: begins a dictionary, and never writes over anything.</summary>
internal static class InitCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var folder = new Argument<string>("DIR") { Description = "Folder to begin in.", Arity = ArgumentArity.ZeroOrOne, DefaultValueFactory = _ => "metrics" };
        var title = new Option<string>("--title") { Description = "Title of the dictionary.", HelpName = "TEXT", DefaultValueFactory = _ => "Our metrics" };
        var owner = new Option<string>("--owner") { Description = "Id of the person who begins it, such as ada.moreau.", HelpName = "ID", DefaultValueFactory = _ => "your.name" };
        var today = CommonOptions.Today();
        var command = new Command("init", "Begin a dictionary, with a first company KPI and the check for GitHub.") { folder, title, owner, today };
        command.SetAction(parsed => (int)Run(
            parsed.GetValue(folder)!,
            parsed.GetValue(title)!.Trim(),
            parsed.GetValue(owner)!,
            CommonOptions.DateOf(parsed.GetValue(today), surroundings),
            surroundings));
        return command;
    }

    private static ExitCode Run(string asked, string title, string owner, DateOnly today, Surroundings surroundings)
    {
        var folder = surroundings.PathOf(asked);
        if (File.Exists(folder) || Path.Exists(Path.Join(folder, DefinitionFile.ConfigurationPath)))
        {
            throw new UsageException($"{Quote.Of(asked)} {(File.Exists(folder) ? "is a file" : "holds a dictionary already")}. Name another folder; nothing was written.");
        }

        if (title.Length == 0 || !owner.Split('.', '-').All(p => p.Length > 0 && p.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))))
        {
            throw new UsageException(title.Length == 0 ? "--title is empty." : $"{Quote.Of(owner)} is no id of a person. Use lower-case letters and digits with dots or hyphens between, such as ada.moreau.");
        }

        var root = RepositoryOf(folder, surroundings);
        Directory.CreateDirectory(folder);
        foreach (var file in StarterFiles.Files(title, owner, today))
        {
            Add(folder, file);
        }

        Add(root, StarterFiles.Workflow(Path.GetRelativePath(root, folder).Replace('\\', '/'), CommandLine.Version.Split('+')[0]));
        surroundings.Error.WriteLine($"""

            What to do next:
              - Put your people and functions into {asked}/{DefinitionFile.OrganisationPath}, and your objectives into {asked}/{DefinitionFile.ObjectivesPath}.
              - Make the first KPI yours: its definition, its source, and its target, which is a guess so far.
              - Add the metrics that you steer by: yardstick new {asked} --list-library, then yardstick new {asked}
              - Run yardstick check {asked}, and commit.
            """);
        WriteOpen(Pipeline.Check(DictionaryFolder.Find(asked, surroundings).Read(), today), surroundings);
        return ExitCode.Clean;

        void Add(string below, SourceFile file)
        {
            var shown = Path.GetRelativePath(surroundings.WorkingFolder, Path.Join(below, file.Path)).Replace('\\', '/');
            if (Path.Exists(Path.Join(below, file.Path)))
            {
                surroundings.Error.WriteLine($"{Printable.Line(shown)} exists already and was left as it is.");
                return;
            }

            TreeFile.Create(below, file);
            surroundings.Out.WriteLine(Printable.Line(shown));
        }
    }

    // What the first check finds is no surprise then.
    private static void WriteOpen(Analysis analysis, Surroundings surroundings)
    {
        var open = WorstFirst.Of(analysis, Severity.Note);
        if (open.Count == 0)
        {
            return;
        }

        surroundings.Error.WriteLine("    Until the above is done, it lists what is still open:");
        foreach (var diagnostic in open.Take(WorstFirst.MostShown))
        {
            surroundings.Error.WriteLine(Printable.Line($"      {Word.Of(diagnostic.Severity)}: {diagnostic.Message}"));
        }

        if (open.Count > WorstFirst.MostShown)
        {
            surroundings.Error.WriteLine($"      and {Counted.Of(open.Count - WorstFirst.MostShown, "more finding")}");
        }
    }

    private static string RepositoryOf(string folder, Surroundings surroundings)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            if (Path.Exists(Path.Join(above.FullName, ".git")))
            {
                return above.FullName;
            }
        }

        return folder.StartsWith(surroundings.WorkingFolder, StringComparison.Ordinal) ? surroundings.WorkingFolder : folder;
    }
}
