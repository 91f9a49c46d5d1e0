using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Change;

public static class GovernanceWeakened
{
    public static Rule Rule { get; } = new()
    {
        Id = "governance-weakened",
        Family = RuleFamily.Change,
        Severity = Severity.Warning,
        NeedsBase = true,
        Summary = "A limit, a rule, a review window, a waiver or who governs changes so that more is let through.",
        Why = "Every change after this one is judged more mildly, so those who govern the dictionary should want it.",
        Bad = """
            # file: yardstick.yaml
            limits:
              function: {max: 7}
            """,
        Good = """
            # file: yardstick.yaml
            limits:
              function: {max: 5}
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        if (context.Changes is not { } changes)
        {
            return [];
        }

        var governors = changes.Base.Configuration.GovernanceOwners.Select(o => changes.Base.Organisation.Person(o.Value)?.Title ?? o.Value).ToList();
        return
        [
            .. from loosening in Loosening.All(changes)
               select new Finding(loosening.Place, loosening.Message, "Take it back, or let those who govern the dictionary agree. This change is still judged as before.")
               {
                   Details = governors.Count == 0 ? [] : [$"It is governed by: {Listing.Of(governors)}"],
               },
        ];
    }
}
