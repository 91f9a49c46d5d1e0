using System.Numerics;

namespace Yardstick.Formulas;

/// <summary>Reduces the parts of one formula to normal values.</summary>
internal sealed class Reduction(Func<string, string> keyOf)
{
    // The change of a long part would write it out twice at every level.
    private const int LongestChange = 1000;

    // Length of what a sum is multiplied by, over all its terms.
    private const int LongestFactor = 10_000;

    // The sums that stand as factors, by their keys.
    private readonly Dictionary<string, NormalValue> sums = new(StringComparer.Ordinal);

    /// <summary>Whether a number grew beyond the limit, so that the values don't count.</summary>
    public bool IsOverLimit { get; private set; }

    // Over the limit the values don't count, and going on would only cost time.
    public NormalValue Reduce(Expression expression) => IsOverLimit ? NormalValue.Constant(Exact.Zero) : expression switch
    {
        NumberLiteral number => NormalValue.Constant(number.Value),
        InputName name => NormalValue.Atom(keyOf(name.Name)),
        Negation negation => Scaled(Reduce(negation.Operand), -1),
        Sum sum => Add(sum.Terms.Select(t => (t.IsSubtracted, Reduce(t.Value)))),
        Product product => Multiply(product.Factors.Select(f => (Reduce(f.Value), f.IsDivisor ? BigInteger.MinusOne : BigInteger.One))),
        Power power => Multiply([(Reduce(power.Operand), power.Exponent)]),
        Cast cast => Reduce(cast.Operand),
        Call call => Reduce(call),
        _ => NormalValue.Constant(Exact.Zero),
    };

    private NormalValue Reduce(Call call)
    {
        var arguments = call.Arguments.Select(Reduce).ToList();
        var where = call.Where is null ? null : NormalCondition.KeyOf(call.Where);
        if (call.Function == FormulaFunction.Prior)
        {
            return Prior(arguments[0], arguments.Count == 1 ? NormalValue.Constant(Exact.One) : arguments[1]);
        }

        if (call.Function == FormulaFunction.Change && arguments[0].Key.Length <= LongestChange)
        {
            var growth = Multiply([(arguments[0], BigInteger.One), (Prior(arguments[0], NormalValue.Constant(Exact.One)), BigInteger.MinusOne)]);
            return Add([(false, growth), (true, NormalValue.Constant(Exact.One))]);
        }

        var keys = arguments.Select(a => a.Key);
        if (call.Function is FormulaFunction.Min or FormulaFunction.Max)
        {
            keys = keys.Order(StringComparer.Ordinal);
        }

        return NormalValue.Atom(NormalKey.Call(call.Function, keys, where));
    }

    private static NormalValue Prior(NormalValue value, NormalValue periods) =>
        NormalValue.Atom(NormalKey.Call(FormulaFunction.Prior, [value.Key, periods.Key], null));

    private NormalValue Add(IEnumerable<(bool IsSubtracted, NormalValue Value)> terms)
    {
        var gathered = new Dictionary<string, (Exact Number, Monomial Of)>(StringComparer.Ordinal);
        foreach (var (isSubtracted, value) in terms)
        {
            foreach (var (number, of) in value.Terms)
            {
                var sum = gathered.GetValueOrDefault(of.Key).Number + (isSubtracted ? -number : number);
                gathered[of.Key] = (Bounded(sum), of);
            }
        }

        return NormalValue.Sum(gathered.Values);
    }

    private NormalValue Scaled(NormalValue value, Exact by) => NormalValue.Sum(value.Terms.Select(t => (Bounded(t.Number * by), t.Of)));

    private NormalValue Multiply(IEnumerable<(NormalValue Value, BigInteger Exponent)> factors)
    {
        var number = Exact.One;
        var powers = new Dictionary<string, BigInteger>(StringComparer.Ordinal);
        foreach (var (value, exponent) in factors)
        {
            var (content, shared, rest) = value.Split();
            if (content.IsZero && exponent.Sign < 0)
            {
                // A division by zero is not folded; it stays what it is.
                Monomial.Raise(powers, "0", exponent);
            }
            else
            {
                var raised = content.Power(exponent, NormalValue.NumberSize);
                IsOverLimit |= raised is null;
                number = Bounded(number * (raised ?? Exact.One));
            }

            foreach (var (part, power) in shared.Powers)
            {
                Monomial.Raise(powers, part, power * exponent);
            }

            if (rest is not null)
            {
                sums[rest.FactorKey] = rest;
                Monomial.Raise(powers, rest.FactorKey, exponent);
            }
        }

        return MultiplyOut(number, powers);
    }

    /// <summary>
    /// One sum is multiplied by the rest term by term, which gives no more terms than it has. A product of two sums stays
    /// a product: multiplied out, a formula could grow without bound.
    /// </summary>
    private NormalValue MultiplyOut(Exact number, Dictionary<string, BigInteger> powers)
    {
        var raised = powers.Where(p => p.Value.Sign > 0 && sums.ContainsKey(p.Key)).Take(2).ToList();
        if (raised.Count != 1 || !raised[0].Value.IsOne)
        {
            return NormalValue.Sum([(number, new Monomial(powers))]);
        }

        var key = raised[0].Key;
        var sum = sums[key];
        var others = new Monomial(powers.Where(p => !string.Equals(p.Key, key, StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal));
        return (long)sum.Terms.Count * others.Key.Length > LongestFactor
            ? NormalValue.Sum([(number, new Monomial(powers))])
            : NormalValue.Sum(sum.Terms.Select(t => (Bounded(t.Number * number), t.Of.Times(others.Powers))));
    }

    private Exact Bounded(Exact number)
    {
        if (number.Size <= NormalValue.NumberSize)
        {
            return number;
        }

        IsOverLimit = true;
        return Exact.One;
    }
}
