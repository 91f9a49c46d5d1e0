using System.Globalization;
using System.Numerics;

namespace Yardstick.Formulas;

/// <summary>A part of a product, by its key, and how often the product holds it.</summary>
internal sealed record PartPower(string Part, BigInteger Exponent);

/// <summary>A product of powers, without number in front. Its parts are known by their keys alone.</summary>
internal sealed class Monomial(IReadOnlyDictionary<string, PartPower> powers)
{
    public static Monomial One { get; } = new(new Dictionary<string, PartPower>());

    public IReadOnlyDictionary<string, PartPower> Powers { get; } = powers;

    /// <summary>Empty where there is no part, which stands for 1.</summary>
    public string Key { get; } = string.Join("*", powers.Values
        .OrderBy(p => p.Part, StringComparer.Ordinal)
        .Select(p => p.Exponent.IsOne ? p.Part : p.Part + "^" + p.Exponent.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The quotient of this and other powers.</summary>
    public Monomial Without(Monomial others) => Times(others.Powers.Values.Select(p => p with { Exponent = -p.Exponent }));

    public Monomial Times(IEnumerable<PartPower> others)
    {
        var product = new Dictionary<string, PartPower>(Powers, StringComparer.Ordinal);
        foreach (var (part, power) in others)
        {
            Raise(product, part, power);
        }

        return new(product);
    }

    /// <summary>Multiplies a product of powers by one more; powers of 0 are left out.</summary>
    public static void Raise(Dictionary<string, PartPower> powers, string part, BigInteger by)
    {
        var power = powers.TryGetValue(part, out var known) ? known.Exponent + by : by;
        if (power.IsZero)
        {
            powers.Remove(part);
        }
        else
        {
            powers[part] = new(part, power);
        }
    }
}

/// <summary>A product with a number in front.</summary>
internal sealed record NormalTerm(Exact Number, Monomial Of);

/// <summary>A sum of products with numbers in front, sorted by the products; none is 0 and none stands twice.</summary>
internal sealed class NormalValue
{
    /// <summary>Bits that a number may take: more than a thousand digits.</summary>
    public const long NumberSize = 4096;

    private string? key;

    private NormalValue(IReadOnlyList<NormalTerm> terms) => Terms = terms;

    public IReadOnlyList<NormalTerm> Terms { get; }

    public string Key => key ??= Terms.Count == 0 ? "0" : string.Join(" + ", Terms.Select(KeyOf));

    public static NormalValue Constant(Exact number) => Sum([new(number, Monomial.One)]);

    /// <param name="key">Stands for something that isn't a sum or product.</param>
    public static NormalValue Atom(string key) => Sum([new(Exact.One, new Monomial(new Dictionary<string, PartPower> { [key] = new(key, BigInteger.One) }))]);

    /// <summary>The sum of terms of which no two have the same product.</summary>
    public static NormalValue Sum(IEnumerable<NormalTerm> terms) =>
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
        var rest = Sum(Terms.Select(t => t with { Of = t.Of.Without(shared) }));
        var first = rest.Terms[0].Number;
        return (first, shared, new([.. rest.Terms.Select(t => t with { Number = t.Number / first })]));
    }

    /// <summary>The key of a sum that stands as a factor.</summary>
    public string FactorKey => "(" + Key + ")";

    /// <summary>The lowest power of each part over all terms; one that a term lacks has the power 0 there.</summary>
    private Monomial SharedPowers()
    {
        var shared = new Dictionary<string, PartPower>(StringComparer.Ordinal);
        foreach (var powers in Terms.SelectMany(t => t.Of.Powers.Values).GroupBy(p => p.Part, StringComparer.Ordinal))
        {
            var lowest = powers.Count() == Terms.Count ? powers.First().Exponent : BigInteger.Zero;
            foreach (var power in powers)
            {
                lowest = BigInteger.Min(lowest, power.Exponent);
            }

            if (!lowest.IsZero)
            {
                shared[powers.Key] = new(powers.Key, lowest);
            }
        }

        return new(shared);
    }

    private static string KeyOf(NormalTerm term) =>
        term.Of.Key.Length == 0 ? term.Number.ToString()
        : term.Number == Exact.One ? term.Of.Key
        : term.Number + "*" + term.Of.Key;
}
