using Yardstick.Text;

namespace Yardstick.Formulas;

/// <summary>What the grammar leaves open of a function's arguments.</summary>
internal static class CallCheck
{
    public static void Arguments(TokenReader tokens, FunctionForm form, Span name, IReadOnlyList<(Expression Value, Span Outer)> arguments)
    {
        if (arguments.Count < form.Least || arguments.Count > form.Most)
        {
            var wanted = form.Least == form.Most ? form.Least == 1 ? "one value" : "two values"
                : form.Most == 2 ? "one or two values" : "at least one value";
            tokens.Report(name, $"'{form.Name}' takes {wanted}, and {arguments.Count} {(arguments.Count == 1 ? "is" : "are")} given.", $"Write {form.Usage}.");
            return;
        }

        if (arguments.Count < 2 || form.Function is FormulaFunction.Min or FormulaFunction.Max)
        {
            return;
        }

        var second = arguments[1];
        var number = (second.Value as NumberLiteral)?.Value;
        if (form.Function == FormulaFunction.Percentile && !(number > 0 && number < 100))
        {
            tokens.Report(second.Outer, $"'{tokens.Quote(second.Outer)}' is no percentile.", "Write a number between 0 and 100, as in percentile(x, 95).");
        }
        else if (form.Function is FormulaFunction.Prior or FormulaFunction.Rolling && !(number is { IsInteger: true, Sign: > 0 }))
        {
            tokens.Report(second.Outer, $"'{tokens.Quote(second.Outer)}' is no number of periods.", $"Write a whole number from 1 up, as in {form.Usage}.");
        }
    }

    public static void Condition(TokenReader tokens, FunctionForm form, Span where, int arguments)
    {
        if (!form.ReadsRows)
        {
            tokens.Report(where, $"'{form.Name}' reads no rows, so it takes no condition.", $"Put the condition into the function that reads rows: {form.Name}(sum(x where paid = true){(form.Function == FormulaFunction.Rolling ? ", 3" : "")}).");
        }
        else if (arguments > 1 && form.Most == int.MaxValue)
        {
            tokens.Report(where, $"A condition stands behind several values of '{form.Name}'.", $"Give the condition to a function of one value: {form.Name}({form.Name}(x where paid = true), y).");
        }
    }

    public static void UnknownFunction(TokenReader tokens, Token name)
    {
        var nearest = FunctionForm.Meant(name.Text);
        tokens.Report(
            name.Span,
            $"There is no function '{tokens.Quote(name.Span)}'.",
            (nearest is null ? "" : $"Did you mean '{nearest}'? ")
            + $"The functions are {string.Join(", ", FunctionForm.Names)}; to multiply write '*' before the parenthesis.");
    }
}
