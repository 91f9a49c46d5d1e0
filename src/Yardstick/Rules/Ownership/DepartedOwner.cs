using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Ownership;

public static class DepartedOwner
{
    public static Rule Rule { get; } = new()
    {
        Id = "departed-owner",
        Family = RuleFamily.Ownership,
        Severity = Severity.Error,
        Summary = "The owner of a metric, an objective, an OKR or an initiative has left the organisation.",
        Why = "Nobody has answered for it since that day, and nobody acts when it goes wrong.",
        Bad = """
            # file: sales/win-rate.yaml
            owner: finn.berg
            """,
        Good = """
            # file: sales/win-rate.yaml
            owner: eli.santos
            """,
        Particulars = [],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var organisation = context.Catalogue.Organisation;
        return from owned in Owned.All(context.Catalogue)
               let person = organisation.Accountable(owned.Id.Value)
               where person is not null && person.HasLeft(context.Today)
               let isRole = person.Id.Value != owned.Id.Value
               select new Finding(
                   owned.Id.Place,
                   isRole
                       ? $"{Quote.Plain(person.Title)}, who alone holds the role {Quote.Of(owned.Id.Value)} that owns {owned.What}, has left."
                       : $"{Quote.Plain(person.Title)}, who owns {owned.What}, has left.",
                   isRole
                       ? "Name the role's new holder in the organisation file, or another owner here."
                       : "Agree with a colleague who takes it over, and name them here.")
               {
                   // The day somebody left is nobody's business on a published page, so none is named.
                   Related = [new(person.Id.Place, $"{Quote.Plain(person.Title)} is listed here with the last day.")],
               };
    }
}
