using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Definition;

public static class MissingSource
{
    public static Rule Rule { get; } = new()
    {
        Id = "missing-source",
        Family = RuleFamily.Definition,
        Severity = Severity.Error,
        Summary = "An active metric does not say where its numbers come from.",
        Why = "Everyone then takes them from somewhere else, and meetings are spent on whose number is right.",
        Bad = """
            # file: sales/win-rate.yaml
            # without: source
            """,
        Good = """
            # file: sales/win-rate.yaml
            source: {system: CRM, collection: Counted at the end of each month, refresh: monthly}
            """,
        Particulars = ["source"],
        Check = Check,
    };

    // A metric counts as active here only where it says so: a status that cannot be read is a matter for the schema.
    private static IEnumerable<Finding> Check(RuleContext context) =>
        from metric in context.Catalogue.Metrics
        let status = metric.Status
        where status?.Value == Model.Status.Active && !metric.States("source")
        select new Finding(
            status.Place,
            $"{Quote.Of(metric.Title)} is active but names no source.",
            "Add the one system its numbers are taken from, and how often they are refreshed; until there is one, its status is 'proposed'.");
}
