using Yardstick.Changes;
using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Change;

public static class IdRenamed
{
    public static Rule Rule { get; } = new()
    {
        Id = "id-renamed",
        Family = RuleFamily.Change,
        Severity = Severity.Error,
        NeedsBase = true,
        Summary = "A metric lives on under another id.",
        Why = "Reports, dashboards and links hold on to the id; under another one the history of the number is lost to them.",
        Bad = """
            # new file, copied from marketing/campaign-manager/campaign-reviews.yaml: marketing/campaign-manager/campaign-look-backs.yaml
            # no file: marketing/campaign-manager/campaign-reviews.yaml
            # file: marketing/campaign-manager/campaign-look-backs.yaml
            id: campaign-look-backs
            """,
        Good = """
            # file: marketing/campaign-manager/campaign-reviews.yaml
            name: Campaign look-backs
            version: 1.0.1
            changelog:
              - {version: 1.0.1, date: 2026-11-20, change: Another name for people, editorial: true}
              - {version: 1.0.0, date: 2026-06-30, change: First agreed definition}
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) =>
        from change in context.Changes?.Metrics ?? []
        where change.Kind == ChangeKind.Renamed
        select new Finding(
            change.Metric.Place,
            $"The id of {Quote.Of(change.Metric.Title)} was {Quote.Of(change.Before!.Id)} and is {Quote.Of(change.Metric.Id)} now.",
            $"Keep the id {Quote.Of(change.Before!.Id)} and change the name; or, if it is another number now, retire the old metric with this one as its successor.")
        {
            Details = [$"It is taken for the same metric because {change.Likeness}."],
        };
}
