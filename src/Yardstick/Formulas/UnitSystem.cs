using System.Text.RegularExpressions;

namespace Yardstick.Formulas;

/// <summary>Something an organisation counts.</summary>
/// <param name="Noun">In the singular.</param>
/// <param name="Plural">Only where adding an s is not enough.</param>
public sealed record CountedThing(string Noun, string? Plural = null);

/// <summary>The units that an organisation's definitions can be stated in.</summary>
public sealed partial class UnitSystem
{
    /// <summary>The unit of plain fractions, which is made of no base unit.</summary>
    internal const string RatioWord = "ratio";

    private readonly Dictionary<string, BaseUnit> units = new(StringComparer.Ordinal);
    private readonly UnitAdvice advice;

    /// <param name="things">The nouns declared under <c>units</c>; one that names a standard unit adds nothing.</param>
    public UnitSystem(IEnumerable<CountedThing> things)
    {
        foreach (var unit in BaseUnit.Standard.Concat(BaseUnit.Currencies.Select(c => new BaseUnit(c, UnitKind.Currency, 1))))
        {
            units.Add(unit.Name, unit);
        }

        foreach (var thing in things.Where(t => !string.Equals(t.Noun, RatioWord, StringComparison.Ordinal)))
        {
            units.TryAdd(thing.Noun, new BaseUnit(thing.Noun, UnitKind.Thing, 1) { Plural = thing.Plural });
        }

        advice = new UnitAdvice(units);
    }

    /// <summary>Reads a unit as definitions state it, <c>EUR/customer</c>. No text makes it throw.</summary>
    public ParsedUnit Parse(string text)
    {
        var unit = UnitTextReader.ReadWhole(text, out var problem);
        return unit is null ? new(null, problem is null ? [] : [problem]) : Resolve(unit);
    }

    /// <summary>A unit as definitions state it, of one as people say it: "hours per story point" gives <c>hour/story_point</c>. What is not understood stays as it is.</summary>
    public string Canonical(string said)
    {
        var words = string.Join(' ', said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return string.Concat(Joint().Split(words).Select((part, i) => i % 2 == 0 ? advice.Meant(part.Replace(' ', '_')) ?? part : part.Trim() is "*" or "×" or "·" ? "*" : "/"));
    }

    // Each second part of what it splits is a joint.
    [GeneratedRegex(@"(?<joint> per | ?[/÷*×·] ?)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    /// <summary>Finds the units that the words of a unit's text name.</summary>
    public ParsedUnit Resolve(UnitText text)
    {
        var problems = new List<FormulaProblem>();
        var powers = new List<UnitPower>();
        foreach (var word in text.Words)
        {
            if (units.TryGetValue(word.Word, out var unit))
            {
                powers.Add(new(unit, word.IsDivisor ? -word.Exponent : word.Exponent));
            }
            else if (!string.Equals(word.Word, RatioWord, StringComparison.Ordinal))
            {
                problems.Add(advice.About(word));
            }
        }

        return problems.Count == 0 ? new(Unit.Product(powers), []) : new(null, problems);
    }
}

/// <summary>A unit, or what is wrong with its text.</summary>
public sealed record ParsedUnit(Unit? Unit, IReadOnlyList<FormulaProblem> Problems);
