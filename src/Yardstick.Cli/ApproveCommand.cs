using System.CommandLine;

using Yardstick.Changes;
using Yardstick.Editing;
using Yardstick.Model;
using Yardstick.Reports;
using Yardstick.Text;

namespace Yardstick.Cli;

/// <summary><c>yardstick approve METRIC</c>: records that someone who may agrees to what a definition says now.</summary>
internal static class ApproveCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var id = new Argument<string>("METRIC") { Description = "The metric's id." };
        var folder = CommonOptions.Folder();
        var approver = new Option<string?>("--approver")
        {
            Description = "The id of the person who approves. May be left out where only one person can.",
            HelpName = "ID",
        };
        var today = CommonOptions.Today();
        var command = new Command("approve", "Record in a metric's file who approves of what it says now.") { id, folder, approver, today };
        command.SetAction(parsed => (int)Run(
            parsed.GetValue(id)!,
            DictionaryFolder.Find(parsed.GetValue(folder), surroundings),
            parsed.GetValue(approver),
            CommonOptions.DateOf(parsed.GetValue(today), surroundings),
            surroundings));
        return command;
    }

    private static ExitCode Run(string id, DictionaryFolder folder, string? approver, DateOnly today, Surroundings surroundings)
    {
        var catalogue = CatalogueReader.Read(folder.Read());
        var metric = catalogue.Find(id) ?? throw new UsageException($"There is no metric {Quote.Of(id)}.{(NearestName.Find(id, catalogue.Metrics.Select(m => m.Id)) is { } near ? $" Did you mean '{near}'?" : "")}");
        if (catalogue.Files.First(f => f.File == metric.File) is { IsWhole: false } or { Failures.Count: > 0 })
        {
            throw new UsageException($"{Printable.Line(metric.File.ShownPath)} has mistakes, so nobody can approve it yet; yardstick check shows them.");
        }

        var chosen = Chosen(metric, catalogue, approver, today);
        var after = ApprovalText.Written(metric.File, chosen.Id.Value, today, MeaningHash.Of(metric, catalogue))
            ?? throw new UsageException($"{Printable.Line(metric.File.ShownPath)} is laid out so that the approval cannot be added safely. Write each field on a line of its own.");
        TreeFile.Replace(folder.FullPath, metric.File, after);
        surroundings.Out.WriteLine(Printable.Line($"{Quote.Plain(metric.Title)} is approved by {Quote.Plain(chosen.Title)} as it stands in {metric.File.ShownPath}."));
        return ExitCode.Clean;
    }

    private static Person Chosen(Metric metric, Catalogue catalogue, string? approver, DateOnly today)
    {
        var allowed = Approvers.Of(metric, catalogue, today);
        var names = Listing.Of([.. allowed.Select(p => p.Id.Value)], "or");
        if (allowed.Count == 0)
        {
            throw new UsageException("Nobody may approve this metric but its owner. Name further owners of the governance in yardstick.yaml.");
        }

        if (approver is null)
        {
            return allowed.Count == 1 ? allowed[0] : throw new UsageException($"Say who approves: --approver {names}.");
        }

        var isOwner = metric.Owner is { } owner && catalogue.Organisation.Accountable(owner.Value)?.Id.Value == approver;
        return allowed.FirstOrDefault(p => p.Id.Value == approver)
            ?? throw new UsageException(isOwner
                ? $"{Quote.Of(approver)} owns this metric, and nobody approves the measure of their own success. It may be approved by {names}."
                : $"{Quote.Of(approver)} may not approve this metric. It may be approved by {names}.");
    }
}
