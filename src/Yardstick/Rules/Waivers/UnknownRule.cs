using Yardstick.Diagnostics;
using Yardstick.Text;

namespace Yardstick.Rules.Waivers;

public static class UnknownRule
{
    public static Rule Rule { get; } = new()
    {
        Id = "unknown-rule",
        Family = RuleFamily.Waivers,
        Severity = Severity.Error,
        Summary = "The configuration or a waiver names a rule that does not exist.",
        Why = "Whoever wrote it believes that something is set aside or made stricter, and it is not.",
        Bad = """
            # file: yardstick.yaml
            rules:
              unbalanced-metrics: error
            """,
        Good = """
            # file: yardstick.yaml
            rules:
              unbalanced-metric: error
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var names = new KnownNames(RuleSet.All.Select(r => r.Id));
        var configured = context.Catalogue.Configuration.Rules.Values.Select(s => new Mention(() => "The configuration sets", s.Rule));
        var waived = context.Catalogue.Waivers.Where(w => w.Rule is not null).Select(w => new Mention(() => "A waiver sets aside", w.Rule!));
        return from mention in configured.Concat(waived)
               where RuleSet.Find(mention.Id.Value) is null
               select new Finding(
                   mention.Id.Place,
                   $"{mention.What} {Quote.Of(mention.Id.Value)}, but there is no such rule.",
                   $"{names.Suggestion(mention.Id.Value)}Run 'yardstick rules' to see them all.");
    }
}
