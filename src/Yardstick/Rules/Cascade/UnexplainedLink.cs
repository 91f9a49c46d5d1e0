using System.Globalization;

using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Cascade;

public static class UnexplainedLink
{
    public static Rule Rule { get; } = new()
    {
        Id = "unexplained-link",
        Family = RuleFamily.Cascade,
        Severity = Severity.Error,
        Summary = "A link has no because, or one of a single word.",
        Why = "The reason is what people remember and what can be tested; without it the link is a line in a drawing.",
        Bad = """
            # file: sales/win-rate.yaml
            contributes_to:
              - metric: mrr
                type: driver
            """,
        Good = """
            # file: sales/win-rate.yaml
            contributes_to:
              - metric: mrr
                type: driver
                because: more of the offers we make become recurring revenue
            """,
        Particulars = [],
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var (metric, link) in LiveLinks.Of(context.Catalogue))
        {
            if (!link.StatesBecause)
            {
                yield return new Finding(link.Metric.Place, $"{Claim(metric, link)}, but does not say why.", "Add a because that reads on: 'faster answers keep customers with us'.");
            }
            else if (link.Because is { } because && IsOneWord(because.Value))
            {
                yield return new Finding(because.Place, $"{Claim(metric, link)} because {Quote.Of(because.Value)}, which is no reason.", "Say how the one moves the other, so that it reads on: 'faster answers keep customers with us'.");
            }
        }

        string Claim(Metric metric, Link link) => $"{Quote.Of(metric.Title)} contributes to {LiveLinks.TargetOf(link, context.Catalogue)}";
    }

    // Scripts that write no blanks between words say a whole sentence without one. A blank text is a matter for the schema.
    private static bool IsOneWord(string text)
    {
        var word = text.AsSpan().Trim();
        foreach (var sign in word)
        {
            if (char.IsWhiteSpace(sign) || char.GetUnicodeCategory(sign) == UnicodeCategory.OtherLetter)
            {
                return false;
            }
        }

        return word.Length > 0;
    }
}
