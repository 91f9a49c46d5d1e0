using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Reading;

public static class UnreadableFile
{
    public static Rule Rule { get; } = new()
    {
        Id = "unreadable-file",
        Family = RuleFamily.Reading,
        Severity = Severity.Error,
        Summary = "Something that should be a definition's file is a link or a folder, or may not be read.",
        Why = "A definition that one person's machine cannot read is missing for everyone who relies on that machine's result.",
        Bad = """
            # link: sales/win-rate.yaml
            """,
        Good = """
            # file: sales/win-rate.yaml
            tags: [pipeline]
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context) =>
        context.Catalogue.Tree.Problems.Select(p => new Finding(new Place(p.File, default), p.Message, p.Help));
}
