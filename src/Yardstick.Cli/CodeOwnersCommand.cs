using System.CommandLine;
using System.Globalization;

using Yardstick.Governance;
using Yardstick.Model;
using Yardstick.Reports;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Cli;

/// <summary><c>yardstick codeowners</c>: whom the code host asks to review a change, from the owners that the definitions name.</summary>
internal static class CodeOwnersCommand
{
    // The first of these that exists is the one that GitHub reads.
    private static readonly string[] Places = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

    public static Command Create(Surroundings surroundings)
    {
        var folder = CommonOptions.Folder();
        var check = new Option<bool>("--check") { Description = "Write nothing; exit with 1 and show the difference if the file is stale." };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The file to keep up to date, or - to print it. By default the CODEOWNERS file of the repository, else .github/CODEOWNERS.",
            HelpName = "FILE",
        };
        var today = CommonOptions.Today();
        var command = new Command("codeowners", "Write the dictionary's part of the CODEOWNERS file from owners, stewards and leads.") { folder, check, output, today };
        command.SetAction(parsed =>
        {
            var dictionary = DictionaryFolder.Find(parsed.GetValue(folder), surroundings);
            var lines = LinesOf(dictionary, CommonOptions.DateOf(parsed.GetValue(today), surroundings), surroundings);
            var stated = parsed.GetValue(output);
            var path = stated is null or "-" ? Default(dictionary) : surroundings.PathOf(stated);
            var existing = File.Exists(path) ? File.ReadAllBytes(path) : [];
            var (file, problem) = CodeOwnersFile.Read(existing);
            var shown = stated is null or "-" ? Path.GetRelativePath(dictionary.Root, path).Replace('\\', '/') : stated;
            if (file is null)
            {
                throw new UsageException($"'{shown}' cannot be brought up to date: {problem} Remove the stray marker, or both, and run this again.");
            }

            var updated = file.With(lines);
            if (updated.Length > CodeOwnersFile.MostBytes)
            {
                throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"'{shown}' would have {updated.Length} bytes; GitHub ignores a CODEOWNERS file above {CodeOwnersFile.MostBytes}. Give folders one owner each, so that they take one line."));
            }

            if (stated == "-")
            {
                surroundings.Out.Flush();
                surroundings.OutBytes.Write(updated);
                return (int)ExitCode.Clean;
            }

            if (updated.AsSpan().SequenceEqual(existing))
            {
                surroundings.Out.WriteLine($"{shown} is up to date.");
                return (int)ExitCode.Clean;
            }

            if (parsed.GetValue(check))
            {
                WriteDifference(shown, file.Lines, lines, surroundings);
                return (int)ExitCode.Findings;
            }

            AtomicFile.Write(path, updated, stated is null ? dictionary.Root : null);
            surroundings.Out.WriteLine($"{shown}: {Counted.Of(lines.Count, "line")} written.");
            return (int)ExitCode.Clean;
        });
        return command;
    }

    private static IReadOnlyList<string> LinesOf(DictionaryFolder dictionary, DateOnly today, Surroundings surroundings)
    {
        if (dictionary.ShownAs.StartsWith("../", StringComparison.Ordinal))
        {
            throw new UsageException($"'{dictionary.ShownAs}' lies outside the working folder, and in no repository. Run this where the CODEOWNERS file belongs.");
        }

        // Owners that cannot be read would silently be replaced by others.
        var catalogue = CatalogueReader.Read(dictionary.Read());
        if (!catalogue.IsWhole || catalogue.File(DefinitionKind.Organisation)?.Root is not YamlMapping)
        {
            throw new UsageException("Not every file of the dictionary can be read, so it is not known whom to ask. Run yardstick check and mend what cannot be read.");
        }

        var reviewers = new Reviewers(catalogue, today);
        var owners = CodeOwners.Of(catalogue, reviewers, dictionary.ShownAs);
        if (reviewers.Unreachable.Count > 0)
        {
            surroundings.Error.WriteLine($"yardstick: nobody can ask {Counted.Of(reviewers.Unreachable.Count, "person", "people")} who left or have no handle in organisation.yaml: {Printable.Line(string.Join(", ", reviewers.Unreachable))}");
        }

        foreach (var path in owners.Unwritable)
        {
            surroundings.Error.WriteLine($"yardstick: CODEOWNERS cannot name {Printable.Line(path)}; the owners of its folder are asked.");
        }

        return owners.Lines;
    }

    private static string Default(DictionaryFolder dictionary) =>
        Path.Join(dictionary.Root, Places.FirstOrDefault(p => File.Exists(Path.Join(dictionary.Root, p))) ?? Places[0]);

    // The lines are sorted, so what is missing here and there is all there is to say.
    private static void WriteDifference(string path, IReadOnlyList<string> old, IReadOnlyList<string> updated, Surroundings surroundings)
    {
        surroundings.Out.WriteLine($"{path} is stale. Run yardstick codeowners to write:");
        var (before, after) = (old.ToHashSet(StringComparer.Ordinal), updated.ToHashSet(StringComparer.Ordinal));
        foreach (var line in old.Where(l => !after.Contains(l)))
        {
            surroundings.Out.WriteLine($"- {Printable.Line(line)}");
        }

        foreach (var line in updated.Where(l => !before.Contains(l)))
        {
            surroundings.Out.WriteLine($"+ {Printable.Line(line)}");
        }
    }
}
