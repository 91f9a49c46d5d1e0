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
        Sum sum => Add(sum.Terms.Select(t => t.IsSubtracted ? Scaled(Reduce(t.Value), -1) : Reduce(t.Value))),
        Product product => Multiply(product.Factors.Select(f => new ValuePower(Reduce(f.Value), f.IsDivisor ? BigInteger.MinusOne : BigInteger.One))),
        Power power => Multiply([new(Reduce(power.Operand), power.Exponent)]),
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
            var growth = Multiply([new(arguments[0], BigInteger.One), new(Prior(arguments[0], NormalValue.Constant(Exact.One)), BigInteger.MinusOne)]);
            return Add([growth, NormalValue.Constant(-1)]);
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

    private NormalValue Add(IEnumerable<NormalValue> values)
    {
        var gathered = new Dictionary<string, NormalTerm>(StringComparer.Ordinal);
        foreach (var term in values.SelectMany(v => v.Terms))
        {
            var sum = gathered.TryGetValue(term.Of.Key, out var same) ? same.Number + term.Number : term.Number;
            gathered[term.Of.Key] = term with { Number = Bounded(sum) };
        }

        return NormalValue.Sum(gathered.Values);
    }

    private NormalValue Scaled(NormalValue value, Exact by) => NormalValue.Sum(value.Terms.Select(t => t with { Number = Bounded(t.Number * by) }));

    private NormalValue Multiply(IEnumerable<ValuePower> factors)
    {
        var number = Exact.One;
        var powers = new Dictionary<string, PartPower>(StringComparer.Ordinal);
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

            foreach (var (part, power) in shared.Powers.Values)
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
    private NormalValue MultiplyOut(Exact number, Dictionary<string, PartPower> powers)
    {
        var raised = powers.Values.Where(p => p.Exponent.Sign > 0 && sums.ContainsKey(p.Part)).Take(2).ToList();
        if (raised.Count != 1 || !raised[0].Exponent.IsOne)
        {
            return NormalValue.Sum([new(number, new Monomial(powers))]);
        }

        var sum = sums[raised[0].Part];
        var others = Monomial.One.Times(powers.Values.Where(p => !ReferenceEquals(p, raised[0])));
        return (long)sum.Terms.Count * others.Key.Length > LongestFactor
            ? NormalValue.Sum([new(number, new Monomial(powers))])
            : NormalValue.Sum(sum.Terms.Select(t => new NormalTerm(Bounded(t.Number * number), t.Of.Times(others.Powers.Values))));
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

    private sealed record ValuePower(NormalValue Value, BigInteger Exponent);
}
