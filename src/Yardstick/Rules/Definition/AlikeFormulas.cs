using Yardstick.Formulas;
using Yardstick.Model;

namespace Yardstick.Rules.Definition;

/// <summary>Finds formulas that say the same in two steps: which of them take the same inputs is told at once, and only of those it is worked out what they mean.</summary>
internal static class AlikeFormulas
{
    /// <summary>Every two or more formulas over the same inputs.</summary>
    /// <param name="formulas">Ones that are understood.</param>
    /// <param name="identityOfData">When two inputs that are no metrics are the same.</param>
    public static IEnumerable<IReadOnlyList<MetricFormula>> OfInputs(IEnumerable<MetricFormula> formulas, Func<FormulaInput, InputIdentity> identityOfData)
    {
        var alike = new Dictionary<int, List<MetricFormula>>();
        foreach (var formula in formulas)
        {
            var inputs = FormulaTable.InputsOf(formula, identityOfData);
            if (!alike.TryGetValue(inputs, out var others))
            {
                alike.Add(inputs, others = []);
            }

            others.Add(formula);
        }

        return alike.Values.Where(a => a.Count > 1);
    }
}
