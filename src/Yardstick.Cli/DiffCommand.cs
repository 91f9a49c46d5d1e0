using System.CommandLine;

using Yardstick.Reports;

namespace Yardstick.Cli;

/// <summary><c>yardstick diff BASE[..HEAD]</c>: what changed in meaning, and whom it concerns.</summary>
internal static class DiffCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var revisions = new Argument<string>("BASE[..HEAD]")
        {
            Description = "A branch, tag or commit to compare with, and one to compare; without HEAD, the files as they are now. Compared is with the newest commit that both have in common.",
        };
        var folder = CommonOptions.Folder();
        var format = new Option<string>("--format") { Description = "text, json or markdown.", HelpName = "FORMAT", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "markdown");
        var command = new Command("diff", "Show what changed in meaning since a revision, and whom it concerns.") { revisions, folder, format };
        command.SetAction(parsed => (int)Run(
            parsed.GetValue(revisions)!,
            DictionaryFolder.Find(parsed.GetValue(folder), surroundings),
            parsed.GetValue(format)!,
            surroundings));
        return command;
    }

    private static ExitCode Run(string revisions, DictionaryFolder folder, string format, Surroundings surroundings)
    {
        var (asked, head) = Split(revisions);
        var comparison = Revisions.Compare(folder, asked, head, surroundings).Comparison;
        switch (format)
        {
            case "json":
                surroundings.Out.Flush();
                ChangeJson.Write(comparison, CommandLine.Version, surroundings.OutBytes);
                surroundings.Out.WriteLine();
                break;
            case "markdown":
                ChangeReport.Write(comparison, CommandLine.Version, surroundings.Out);
                break;
            default:
                ChangeText.Write(comparison, surroundings.Out);
                break;
        }

        return ExitCode.Clean;
    }

    // Two dots and three mean the same here.
    private static (string Base, string? Head) Split(string revisions)
    {
        var dots = revisions.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            return (revisions, null);
        }

        var head = revisions[(dots + 2)..].TrimStart('.');
        return (revisions[..dots], head.Length == 0 ? "HEAD" : head);
    }
}
