using Yardstick.Formulas;
using Yardstick.Site.Pages;

namespace Yardstick.Site.Mapping;

/// <summary>Sets a formula as on paper: a division of the outermost sum becomes a fraction, all else stays on the line.</summary>
internal static class FormulaTypesetting
{
    /// <param name="formula">The text as it was read; nothing when it could not be, and it is shown as it stands.</param>
    /// <param name="line">Sets a stretch of the text on the line.</param>
    public static IReadOnlyList<FormulaPart> Of(string text, Formulas.Formula? formula, Func<string, IEnumerable<FormulaPart>> line) => formula is null
        ? [.. line(text.Trim())]
        : [.. new Setting(formula.Text, line).Outermost(formula.Root)];

    private sealed class Setting(string text, Func<string, IEnumerable<FormulaPart>> line)
    {
        public IEnumerable<FormulaPart> Outermost(Expression expression) => expression switch
        {
            Sum sum => sum.Terms.SelectMany((term, i) => (IEnumerable<FormulaPart>)[.. Sign(i == 0 ? "" : term.IsSubtracted ? " − " : " + "), .. Term(term.Value)]),
            _ => Term(expression),
        };

        private IEnumerable<FormulaPart> Term(Expression expression)
        {
            if (expression is not Product product || product.Factors.All(f => !f.IsDivisor))
            {
                return expression is Sum ? [.. Sign("("), .. Line(expression), .. Sign(")")] : Line(expression);
            }

            return
            [
                new FormulaPart("", IsName: false, null)
                {
                    Above = [.. Factors([.. product.Factors.Where(f => !f.IsDivisor).Select(f => f.Value)])],
                    Below = [.. Factors([.. product.Factors.Where(f => f.IsDivisor).Select(f => f.Value)])],
                },
            ];
        }

        // The line of the fraction holds a single part together, as parentheses would.
        private IEnumerable<FormulaPart> Factors(List<Expression> factors) => factors.Count == 1
            ? Line(factors[0])
            : factors.SelectMany((factor, i) => (IEnumerable<FormulaPart>)
                [.. Sign(i == 0 ? "" : " × "), .. factor is Sum or Product or Negation ? [.. Sign("("), .. Line(factor), .. Sign(")")] : Line(factor)]);

        private IEnumerable<FormulaPart> Line(Expression expression) => line(text[expression.Span.Start..expression.Span.End]);

        private static IEnumerable<FormulaPart> Sign(string sign) => sign.Length == 0 ? [] : [new FormulaPart(sign, IsName: false, null)];
    }
}
