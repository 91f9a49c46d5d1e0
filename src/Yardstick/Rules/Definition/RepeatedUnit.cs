using Yardstick.Diagnostics;
using Yardstick.Formulas;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Definition;

public static class RepeatedUnit
{
    public static Rule Rule { get; } = new()
    {
        Id = "repeated-unit",
        Family = RuleFamily.Definition,
        Severity = Severity.Warning,
        Summary = "The configuration declares a unit that is known without it, or one thing twice: in the singular and in the plural.",
        Why = "What is written for a known unit changes nothing, and of two words for one thing neither can be added to the other.",
        Bad = """
            # file: yardstick.yaml
            units: {call: {}, campaign: {}, contract: {}, customer: {}, deal: {}, lead: {}, leads: {}, person: {plural: people}, visitor: {}}
            """,
        Good = """
            # file: yardstick.yaml
            units: {call: {}, campaign: {}, contract: {}, customer: {}, deal: {}, lead: {}, person: {plural: people}, visitor: {}}
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var known = new UnitSystem([]);
        var declared = context.Catalogue.Configuration.Units;
        var plurals = new Dictionary<string, DeclaredUnit>(StringComparer.Ordinal);
        foreach (var unit in declared)
        {
            plurals.TryAdd(unit.Plural?.Value ?? unit.Noun.Value + "s", unit);
        }

        foreach (var unit in declared)
        {
            var noun = unit.Noun.Value;
            if (known.Parse(noun).Unit is not null)
            {
                yield return new(unit.Noun.Place, $"{Quote.Of(noun)} is a unit that is known without being declared, so this says nothing.", "Remove it; if you count something else, give that a noun of its own.");
            }
            else if (plurals.TryGetValue(noun, out var singular) && singular.Noun.Value != noun)
            {
                yield return new(unit.Noun.Place, $"{Quote.Of(noun)} is the plural of {Quote.Of(singular.Noun.Value)}, which is declared too.", $"Keep {Quote.Of(singular.Noun.Value)}, and write it wherever {Quote.Of(noun)} is a unit.")
                {
                    Related = [new(singular.Noun.Place, $"{Quote.Plain(singular.Noun.Value)} is declared here.")],
                };
            }
        }
    }
}
