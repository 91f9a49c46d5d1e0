using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Access;

public static class PasswordInAddress
{
    // Who has read of so many in one file will look for the others.
    private const int MostInFile = 20;

    public static Rule Rule { get; } = new()
    {
        Id = "password-in-address",
        Family = RuleFamily.Access,
        Severity = Severity.Error,
        Summary = "An address in a file of the dictionary holds a password or a key before its host.",
        Why = "Whoever reads the file or a page made from it can use what the password opens; in git it stays readable after it is taken out.",
        Bad = """
            # file: sales/win-rate.yaml
            source: {system: CRM, collection: Counted at the end of each month, refresh: monthly, quality: Complete, access: "https://reports:sunflower@crm.example.com/deals"}
            """,
        Good = """
            # file: sales/win-rate.yaml
            source: {system: CRM, collection: Counted at the end of each month, refresh: monthly, quality: Complete, access: "https://crm.example.com/deals, with an account of one's own"}
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) =>
        from file in context.Catalogue.Tree.Files
        where UserInfo.MayBeIn(file.Bytes.Span)
        from secret in UserInfo.Secrets(file.Text).Take(MostInFile)
        select new Finding(
            new(file, secret),
            "This address holds a password or a key.",
            "Take it out here and change it where it is used: whoever could read this file may know it. Say instead who gives access.");
}
