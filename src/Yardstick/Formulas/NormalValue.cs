using System.Globalization;
using System.Numerics;

namespace Yardstick.Formulas;

/// <summary>A product of powers, without number in front. Its parts are known by their keys alone.</summary>
internal sealed class Monomial(IReadOnlyDictionary<string, BigInteger> powers)
{
    public static Monomial One { get; } = new(new Dictionary<string, BigInteger>());

    public IReadOnlyDictionary<string, BigInteger> Powers { get; } = powers;

    /// <summary>Empty where there is no part, which stands for 1.</summary>
    public string Key { get; } = string.Join("*", powers
        .OrderBy(p => p.Key, StringComparer.Ordinal)
        .Select(p => p.Value.IsOne ? p.Key : p.Key + "^" + p.Value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The quotient of this and other powers.</summary>
    public Monomial Without(IReadOnlyDictionary<string, BigInteger> others) => Times(others.Select(p => KeyValuePair.Create(p.Key, -p.Value)));

    public Monomial Times(IEnumerable<KeyValuePair<string, BigInteger>> others)
    {
        var product = new Dictionary<string, BigInteger>(Powers, StringComparer.Ordinal);
        foreach (var (part, power) in others)
        {
            Raise(product, part, power);
        }

        return new(product);
    }

    /// <summary>Multiplies a product of powers by one more; powers of 0 are left out.</summary>
    public static void Raise(Dictionary<string, BigInteger> powers, string part, BigInteger by)
    {
        var power = powers.GetValueOrDefault(part) + by;
        if (power.IsZero)
        {
            powers.Remove(part);
        }
        else
        {
            powers[part] = power;
        }
    }
}

/// <summary>A sum of products with numbers in front, sorted by the products; none is 0 and none stands twice.</summary>
internal sealed class NormalValue
{
    /// <summary>Bits that a number may take: more than a thousand digits.</summary>
    public const long NumberSize = 4096;

    private string? key;

    private NormalValue(IReadOnlyList<(Exact Number, Monomial Of)> terms) => Terms = terms;

    public IReadOnlyList<(Exact Number, Monomial Of)> Terms { get; }

    public string Key => key ??= Terms.Count == 0 ? "0" : string.Join(" + ", Terms.Select(KeyOf));

    public static NormalValue Constant(Exact number) => Sum([(number, Monomial.One)]);

    /// <param name="key">Stands for something that isn't a sum or product.</param>
    public static NormalValue Atom(string key) => Sum([(Exact.One, new Monomial(new Dictionary<string, BigInteger> { [key] = BigInteger.One }))]);

    /// <summary>The sum of terms of which no two have the same product.</summary>
    public static NormalValue Sum(IEnumerable<(Exact Number, Monomial Of)> terms) =>
        new([.. terms.Where(t => !t.Number.IsZero).OrderBy(t => t.Of.Key, StringComparer.Ordinal)]);

    /// <summary>
    /// As a factor of a product: a number, what all terms share, and a sum of several terms that share nothing. Its first
    /// number is 1, so <c>2 * a - 2 * b</c>, <c>b - a</c> and <c>b / a - 1</c> have the same sum in them.
    /// </summary>
    public (Exact Number, Monomial Shared, NormalValue? Own) Split()
    {
        if (Terms.Count < 2)
        {
            return Terms.Count == 0 ? (Exact.Zero, Monomial.One, null) : (Terms[0].Number, Terms[0].Of, null);
        }

        var shared = SharedPowers();
        var rest = Sum(Terms.Select(t => (t.Number, t.Of.Without(shared))));
        var first = rest.Terms[0].Number;
        return (first, new Monomial(shared), new([.. rest.Terms.Select(t => (t.Number / first, t.Of))]));
    }

    /// <summary>The key of a sum that stands as a factor.</summary>
    public string FactorKey => "(" + Key + ")";

    /// <summary>The lowest power of each part over all terms; one that a term lacks has the power 0 there.</summary>
    private Dictionary<string, BigInteger> SharedPowers()
    {
        var lowest = new Dictionary<string, (int Count, BigInteger Power)>(StringComparer.Ordinal);
        foreach (var (part, power) in Terms.SelectMany(t => t.Of.Powers))
        {
            var (count, least) = lowest.GetValueOrDefault(part, (0, power));
            lowest[part] = (count + 1, BigInteger.Min(least, power));
        }

        return lowest
            .Select(p => KeyValuePair.Create(p.Key, p.Value.Count == Terms.Count ? p.Value.Power : BigInteger.Min(p.Value.Power, 0)))
            .Where(p => !p.Value.IsZero)
            .ToDictionary(StringComparer.Ordinal);
    }

    private static string KeyOf((Exact Number, Monomial Of) term) =>
        term.Of.Key.Length == 0 ? term.Number.ToString()
        : term.Number == Exact.One ? term.Of.Key
        : term.Number + "*" + term.Of.Key;
}
