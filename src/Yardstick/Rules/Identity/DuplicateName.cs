using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Identity;

public static class DuplicateName
{
    public static Rule Rule { get; } = new()
    {
        Id = "duplicate-name",
        Family = RuleFamily.Identity,
        Severity = Severity.Warning,
        IsMutual = true,
        Summary = "Two metrics share a name or an alias; capital letters, spaces and hyphens make no difference. Where they are computed differently, ambiguous-definition says so.",
        Why = "In a meeting people say the name and not the id, and two of them will mean different numbers.",
        Bad = """
            # file: sales/win-rate.yaml
            aliases: [Lead Quality]
            # without: formula
            """,
        Good = """
            # file: sales/win-rate.yaml
            aliases: [Closing rate]
            # without: formula
            """,
        Particulars = ["aliases", "formula", "period", "population"],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) =>
        from shared in SharedName.All(context.Catalogue)
        where !shared.IsAmbiguous(context.Catalogue)
        select FindingOf(shared);

    private static Finding FindingOf(SharedName shared) => new(
        shared.Name.Place,
        ReferenceEquals(shared.Metric, shared.Earlier)
            ? $"{Quote.Of(shared.Metric.Id)} states the name {Quote.Of(shared.Name.Value)} twice."
            : $"{Quote.Of(shared.Name.Value)} names both {Quote.Of(shared.Metric.Id)} and {Quote.Of(shared.Earlier.Id)}.",
        ReferenceEquals(shared.Metric, shared.Earlier)
            ? "Remove one of them."
            : "Rename one, or if they are the same number, keep one and retire the other.")
    {
        Related = [new(shared.EarlierName.Place, $"{Quote.Plain(shared.Earlier.Id)} has the name here.")],
    };
}
