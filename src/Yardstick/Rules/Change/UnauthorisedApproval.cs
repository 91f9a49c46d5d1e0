using Yardstick.Changes;
using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Change;

public static class UnauthorisedApproval
{
    public static Rule Rule { get; } = new()
    {
        Id = "unauthorised-approval",
        Family = RuleFamily.Change,
        Severity = Severity.Error,
        NeedsBase = true,
        Summary = "A metric is approved by someone who may not approve metrics of its level.",
        Why = "An approval says that those who answer for the level agreed; from anybody else it only looks as if they had.",
        Bad = """
            # before
            # file: yardstick.yaml
            rules: {unapproved-kpi: off}
            # after
            # file: sales/win-rate.yaml
            approval: {approver: dana.ito, date: 2026-11-20, hash: sha256-wAC0L88PNVzDFVXHZiXs6v+bHDDywSoRauLtDzrR0vI=}
            """,
        Good = """
            # before
            # file: yardstick.yaml
            rules: {unapproved-kpi: off}
            # after
            # file: sales/win-rate.yaml
            approval: {approver: ada.moreau, date: 2026-11-20, hash: sha256-wAC0L88PNVzDFVXHZiXs6v+bHDDywSoRauLtDzrR0vI=}
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var change in context.Changes?.Metrics ?? [])
        {
            if (change.After is not { Approval: { Approver: { } approver } approval } metric || change.Before?.Approval is { } before && IsSame(before, approval))
            {
                continue;
            }

            // The owner is told apart by a rule of its own, and someone unknown by another.
            var allowed = Allowed(metric, context);
            var isOwner = metric.Owner is { } owner && context.Own.Organisation.Accountable(owner.Value)?.Id.Value == approver.Value;
            if (!isOwner && context.Own.Organisation.Person(approver.Value) is not null && allowed.All(p => p.Id.Value != approver.Value))
            {
                yield return new Finding(
                    approver.Place,
                    $"{Quote.Of(metric.Title)} is approved by {Quote.Of(approver.Value)}, who may not approve it.",
                    allowed.Count == 0 ? "Name owners of the dictionary's governance, who may." : $"Ask {Listing.Of([.. allowed.Select(p => p.Id.Value)], "or")}.");
            }
        }
    }

    // A change makes nobody an approver of what it brings itself: who may approve was so before.
    private static List<Person> Allowed(Metric metric, RuleContext context)
    {
        var now = Approvers.Of(metric, context.Catalogue, context.Today);
        if (context.Changes is not { Base.KnowsOrganisation: true } changes)
        {
            return [.. now];
        }

        var before = Approvers.Of(metric, changes.Base, context.Today).Select(p => p.Id.Value).ToHashSet(StringComparer.Ordinal);
        return [.. now.Where(p => before.Contains(p.Id.Value))];
    }

    private static bool IsSame(Approval before, Approval after) =>
        before.Approver?.Value == after.Approver?.Value && before.Hash?.Value == after.Hash?.Value && before.Date?.Value == after.Date?.Value;
}
