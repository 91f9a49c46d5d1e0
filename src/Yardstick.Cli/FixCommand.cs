using System.CommandLine;

using Yardstick.Diagnostics;
using Yardstick.Editing;
using Yardstick.Model;
using Yardstick.Reports;
using Yardstick.Rules;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Cli;

/// <summary><c>yardstick fix</c>: mends what can be mended without knowing what the author meant.</summary>
internal static class FixCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var folder = CommonOptions.Folder();
        var diff = new Option<bool>("--diff") { Description = "Print what would change as a unified diff, and write nothing. Exits with 1 where there is something to mend." };
        var command = new Command("fix", "Mend what is safe to mend, byte for byte elsewhere: order of fields, dates, links, aliases, blanks.") { folder, diff };
        command.SetAction(parsed => (int)Run(DictionaryFolder.Find(parsed.GetValue(folder), surroundings), parsed.GetValue(diff), surroundings));
        return command;
    }

    private static ExitCode Run(DictionaryFolder folder, bool showOnly, Surroundings surroundings)
    {
        var catalogue = CatalogueReader.Read(folder.Read());
        var context = new MendContext(catalogue, SchemasIn(folder));
        var (mended, left) = (0, 0);
        foreach (var file in catalogue.Files)
        {
            var document = YamlReader.Read(file.File);
            if (!document.IsWhole)
            {
                left++;
                surroundings.Error.WriteLine($"{Printable.Line(file.File.ShownPath)} cannot be read and was left as it is; yardstick check says why.");
                continue;
            }

            var outcome = MendedFile.Of(document, context);
            left += outcome.Refusals.Count > 0 ? 1 : 0;
            foreach (var refusal in outcome.Refusals)
            {
                surroundings.Error.WriteLine($"{Printable.Line(file.File.ShownPath)}: mending {refusal} would change what the file says, so that was left as it is.");
            }

            if (!outcome.IsChanged)
            {
                continue;
            }

            mended++;
            if (showOnly)
            {
                // What was read holds no sign that could steer a terminal.
                surroundings.Out.Write(UnifiedDiff.Of(Printable.Line(file.File.ShownPath), outcome.Before.Text, outcome.After.Text));
            }
            else
            {
                TreeFile.Replace(folder.FullPath, outcome.Before, outcome.After);
                surroundings.Out.WriteLine(Printable.Line(file.File.ShownPath));
                foreach (var reason in outcome.Reasons)
                {
                    surroundings.Out.WriteLine($"  {reason}");
                }
            }
        }

        foreach (var problem in catalogue.Tree.Problems)
        {
            left++;
            surroundings.Error.WriteLine(problem.Message);
        }

        var errors = mended > 0 ? 0 : Pipeline.Check(catalogue.Tree, CommonOptions.DateOf(null, surroundings)).Count(Severity.Error);
        surroundings.Error.WriteLine(Summary(mended, catalogue.Files.Count, errors, showOnly));
        return left > 0 || (showOnly && mended > 0) ? ExitCode.Findings : ExitCode.Clean;
    }

    private static string Summary(int mended, int files, int errors, bool showOnly) => (mended, showOnly) switch
    {
        (0, _) when errors > 0 => $"Nothing in {Counted.Of(files, "file")} is safe to mend without knowing what was meant; yardstick check lists {Counted.Of(errors, "error")}.",
        (0, _) => $"Nothing to mend in {Counted.Of(files, "file")}.",
        (_, true) => $"{Counted.Of(mended, "file")} of {files} would be mended; yardstick fix writes it.",
        _ => $"{Counted.Of(mended, "file")} of {files} mended. Read the difference before you commit it.",
    };

    // An editor is only pointed to schemas that are there.
    private static HashSet<string> SchemasIn(DictionaryFolder folder) =>
    [
        .. PublishedSchemas.Names.Where(n => File.Exists(Path.Join(folder.FullPath, ".yardstick", n + ".schema.json"))),
    ];
}
