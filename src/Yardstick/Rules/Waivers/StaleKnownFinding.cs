using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Waivers;

public static class StaleKnownFinding
{
    public static Rule Rule { get; } = new()
    {
        Id = "stale-known-finding",
        Family = RuleFamily.Waivers,
        Severity = Severity.Error,
        Summary = "The list of known findings names one that is no longer found.",
        Why = "What was mended and stays listed can come back without anyone noticing, so the list has to shrink with the work.",
        Bad = """
            # known: known.json
            {"schema": "urn:yardstick:schema:known", "version": 1, "findings": [
              {"path": "sales/win-rate.yaml", "rule": "orphan-metric", "message": "'Win rate' contributes to nothing.", "fingerprint": "9f86d081884c7d659a2feaa0c55ad015"}
            ]}
            """,
        Good = """
            # known: known.json
            {"schema": "urn:yardstick:schema:known", "version": 1, "findings": []}
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        // What was not read may hold the offence.
        if (context.Known is not { } known || !context.Catalogue.IsWhole)
        {
            return [];
        }

        var found = Fingerprints.Of(context.Found).ToHashSet();
        return from entry in known.Findings
               where !found.Contains(entry.Fingerprint.Value)
               select new Finding(
                   entry.Place,
                   $"{Quote.Of(entry.Rule)} in {Quote.Of(entry.Path)} is mended, but still listed as known.",
                   "Remove the entry, or let 'yardstick check --write-known FILE' take out all that is mended.");
    }
}
