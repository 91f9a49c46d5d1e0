using System.CommandLine;

using Yardstick.Diagnostics;
using Yardstick.Editing;
using Yardstick.Model;
using Yardstick.Reports;
using Yardstick.Text;

namespace Yardstick.Cli;

/// <summary><c>yardstick new</c>: writes the file of a proposed metric, from flags, a dialogue or a filled issue form.</summary>
internal static class NewCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var folder = CommonOptions.Folder();
        var today = CommonOptions.Today();
        var library = new Option<string?>("--from-library") { Description = "Start from a metric of the library, by its id or a name of it.", HelpName = "ID" };
        var list = new Option<bool>("--list-library") { Description = "List the library, and write nothing." };
        var form = new Option<string?>("--from-form") { Description = "Take the answers from a filled issue form, as GitHub sends it. '-' is the standard input.", HelpName = "FILE" };
        var command = new Command("new", "Propose a metric: asks for what it needs, and writes its file.") { folder, library, list, form };
        var flags = ProposalFields.All.ToDictionary(f => f, f => new Option<string?>("--" + f.Name) { Description = f.Label + ": " + f.Question + ".", HelpName = "TEXT" });
        foreach (var flag in flags.Values)
        {
            command.Add(flag);
        }

        command.Add(today);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(list))
            {
                return (int)ListLibrary(surroundings);
            }

            var dictionary = DictionaryFolder.Find(parsed.GetValue(folder), surroundings);
            var answers = parsed.GetValue(form) is { } file
                ? ReadForm(file, surroundings)
                : flags.Where(f => parsed.GetValue(f.Value) is not null).ToDictionary(f => f.Key.Label, f => parsed.GetValue(f.Value)!.Trim(), StringComparer.Ordinal);
            var start = parsed.GetValue(library) ?? answers.GetValueOrDefault(FormBody.LibraryLabel);
            var proposal = new Proposal(CatalogueReader.Read(dictionary.Read()), CommonOptions.DateOf(parsed.GetValue(today), surroundings)) { Entry = start is null ? null : EntryOf(start) };
            foreach (var field in ProposalFields.All.Where(f => answers.ContainsKey(f.Label)))
            {
                proposal.Say(field.Name, answers[field.Label]);
            }

            return (int)Run(dictionary, proposal, parsed.GetValue(form) is null && surroundings.InIsTerminal, surroundings);
        });
        return command;
    }

    private static ExitCode Run(DictionaryFolder folder, Proposal proposal, bool asks, Surroundings surroundings)
    {
        Refuse(ProposalFields.All.Where(f => proposal.Stated(f.Name) is not null).Select(f => f.FaultOf(proposal, proposal[f.Name]!)).OfType<string>());
        if (asks && ProposalFields.All.Any(proposal.Lacks) && !new Dialogue(surroundings).Complete(proposal))
        {
            surroundings.Error.WriteLine("\nNothing was written.");
            return ExitCode.Usage;
        }

        Refuse(ProposalFields.All.Where(proposal.Lacks).Select(f => Missing(f, proposal)));
        Refuse(ProposalFields.All.Where(f => proposal[f.Name] is not null).Select(f => f.FaultOf(proposal, proposal[f.Name]!)).OfType<string>());
        var change = proposal.Write();
        var findings = proposal.Judge(change);
        Refuse(findings.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Message} {d.Finding.Help}"));

        if (change.Configuration is { } configuration)
        {
            TreeFile.Replace(folder.FullPath, configuration.Before, configuration.After);
        }

        TreeFile.Create(folder.FullPath, change.Metric);
        surroundings.Out.WriteLine(change.Metric.ShownPath);
        Next(proposal, change, findings, surroundings.Error);
        return ExitCode.Clean;
    }

    private static void Refuse(IEnumerable<string> faults)
    {
        var told = faults.ToList();
        if (told.Count > 0)
        {
            throw new UsageException(string.Join("\n  ", told.Prepend("nothing was written.").Select(Printable.Line)));
        }
    }

    private static string Missing(ProposalField field, Proposal proposal)
    {
        var choices = field.Choices(proposal);
        return $"--{field.Name} is missing ({field.Question}).{(choices.Count > 0 ? $" Use {Listing.Of([.. choices], "or")}." : "")}";
    }

    private static void Next(Proposal proposal, ProposedChange change, IReadOnlyList<Diagnostic> findings, TextWriter hints)
    {
        if (change.Declared.Count > 0)
        {
            hints.WriteLine($"Declared in {change.Configuration!.After.ShownPath}: {Listing.Of(change.Declared)}.");
        }

        foreach (var finding in findings)
        {
            hints.WriteLine(Printable.Line($"{Word.Of(finding.Severity)}[{finding.Rule}] {finding.Message} {finding.Finding.Help}"));
        }

        hints.WriteLine();
        hints.WriteLine("What to do next:");
        hints.WriteLine(proposal.Entry is null
            ? "  - Read the file, and add how it is computed (formula), from where (source) and what it should be (target)."
            : "  - Read the file, put it in your own words, name your own systems, and add source and target.");
        if (proposal.MissingBalance.Count > 0)
        {
            hints.WriteLine($"  - It is best balanced by {Listing.Of(proposal.MissingBalance, "or")}, which the dictionary does not have: yardstick new --from-library {proposal.MissingBalance[0]}");
        }

        hints.WriteLine("  - Run yardstick check, and open a pull request. Once it is agreed, write status: active and version: 1.0.0.");
    }

    private static LibraryEntry EntryOf(string name) => MetricLibrary.Find(name) ?? throw new UsageException(MetricLibrary.Unknown(name));

    private static IReadOnlyDictionary<string, string> ReadForm(string file, Surroundings surroundings)
    {
        using var reader = file == "-" ? surroundings.In : new StreamReader(CommonOptions.Open(file, surroundings));
        var (answers, problem) = FormBody.Read(reader);
        return problem is null ? answers : throw new UsageException(Printable.Line(problem));
    }

    private static ExitCode ListLibrary(Surroundings surroundings)
    {
        var width = MetricLibrary.All.Max(e => e.Id.Length);
        foreach (var group in MetricLibrary.All.GroupBy(e => e.Group))
        {
            surroundings.Out.WriteLine(group.Key);
            foreach (var entry in group)
            {
                var aliases = string.Join(", ", entry.Aliases);
                surroundings.Out.WriteLine($"  {entry.Id.PadRight(width)}  {entry.Name}{(aliases.Length > 0 ? $" ({aliases})" : "")}");
            }
        }

        return ExitCode.Clean;
    }
}
