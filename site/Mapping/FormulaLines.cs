using System.Text;

using Yardstick.Model;
using Yardstick.Site.Pages;
using Yardstick.Site.Publication;
using Yardstick.Text;

namespace Yardstick.Site.Mapping;

/// <summary>Formulas as people read them: "marketing spend ÷ new customers".</summary>
internal static class FormulaLines
{
    public static Formula? Of(Metric metric, Register register)
    {
        if (metric.Formula is not { } formula)
        {
            return null;
        }

        if (IsWithheld(formula, register.Published))
        {
            return new Formula(null, [], [], [], null, IsWithheld: true);
        }

        var byName = formula.Inputs.DistinctBy(i => i.Name.Value).ToDictionary(i => i.Name.Value, StringComparer.Ordinal);
        var called = Called(byName.Values, register);
        var example = formula.Example.Where(e => e.Name != FormulaDefinition.ResultName).ToList();
        var result = formula.Example.Where(e => e.Name == FormulaDefinition.ResultName).Select(e => Amount.Of(e.Number.Value, metric)).FirstOrDefault();
        return new Formula(
            formula.Expression?.Value.Trim(),
            formula.Expression is { } expression ? FormulaTypesetting.Of(expression.Value, register.Published.Formulas.Of(metric)?.Formula, text => Parts(text, byName, called, register)) : [],
            [.. formula.Inputs.Select(i => Row(i, called[i.Name.Value], register))],
            [.. example.Select(e => Fact.Of(called.GetValueOrDefault(e.Name, Spaced(e.Name)), AmountOf(e.Number.Value, called.GetValueOrDefault(e.Name, Spaced(e.Name)), byName.GetValueOrDefault(e.Name), register)))],
            result,
            IsWithheld: false);
    }

    /// <summary>Whether an input is hidden: its name in the expression would give the hidden metric away.</summary>
    public static bool IsWithheld(FormulaDefinition formula, Published published) =>
        published.IsPartial && formula.Inputs.Any(i => i.Metric is { } id && published.Find(id.Value) is null);

    // What readers know each input by: the name of the metric that is put in, unless it is put in twice, as for two years.
    private static Dictionary<string, string> Called(IEnumerable<FormulaInput> inputs, Register register)
    {
        var called = new Dictionary<string, string>(StringComparer.Ordinal);
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in inputs)
        {
            var name = input.Name.Value;
            var metric = register.Published.Find(input.Metric?.Value);
            if (metric is not null && !first.TryAdd(metric.Id, name))
            {
                called[first[metric.Id]] = Spaced(first[metric.Id]);
                metric = null;
            }

            called[name] = metric is null ? Spaced(name) : Story.NameInSentence(metric.Title);
        }

        return called;
    }

    private static InputRow Row(FormulaInput input, string called, Register register)
    {
        var metric = register.Published.Find(input.Metric?.Value);
        return new InputRow(
            called,
            PlainWords.Of(called) == PlainWords.Of(Spaced(input.Name.Value)) ? null : input.Name.Value,
            metric is null ? null : register.Name(metric),
            metric is not null ? UnitWords.Of(metric) : input.Unit is { } unit ? UnitWords.Of(unit.Value) : null,
            input.From?.Value,
            input.Description?.Value ?? (metric is null && input.Metric is { } unknown ? $"The metric '{unknown.Value}', which doesn't exist" : null));
    }

    // "New customers 320": a name that says what is counted needs no unit behind its number.
    private static string AmountOf(decimal value, string name, FormulaInput? input, Register register)
    {
        var metric = register.Published.Find(input?.Metric?.Value);
        var unit = metric is null ? input?.Unit?.Value : metric.Unit?.Value;
        return unit is not null && PlainWords.Contains(PlainWords.Of(name), PlainWords.Of(UnitWords.Of(unit)))
            ? Amount.Number(value)
            : metric is not null ? Amount.Of(value, metric) : Amount.Of(value, unit);
    }

    // Names of inputs become words, signs become those of print; all else, quoted text included, stays as it is.
    private static List<FormulaPart> Parts(string expression, Dictionary<string, FormulaInput> inputs, Dictionary<string, string> called, Register register)
    {
        var parts = new List<FormulaPart>();
        var signs = new StringBuilder();
        for (var i = 0; i < expression.Length;)
        {
            var end = i + 1;
            if (expression[i] == '\'')
            {
                end = expression.IndexOf('\'', i + 1) is var close and >= 0 ? close + 1 : expression.Length;
                signs.Append(expression, i, end - i);
            }
            else if (char.IsAsciiLetter(expression[i]) || expression[i] == '_')
            {
                while (end < expression.Length && (char.IsAsciiLetterOrDigit(expression[end]) || expression[end] == '_'))
                {
                    end++;
                }

                var name = expression[i..end];
                if (inputs.TryGetValue(name, out var input))
                {
                    Flush();
                    var metric = register.Published.Find(input.Metric?.Value);
                    parts.Add(new FormulaPart(called[name], IsName: true, metric is null ? null : ImportedPages.AddressOf(metric)));
                }
                else
                {
                    signs.Append(name);
                }
            }
            else
            {
                signs.Append(expression[i] switch { '*' => '×', '/' => '÷', '-' => '−', '\n' or '\r' => ' ', var c => c });
            }

            i = end;
        }

        Flush();
        return parts;

        void Flush()
        {
            if (signs.Length > 0)
            {
                parts.Add(new FormulaPart(signs.ToString(), IsName: false, null));
                signs.Clear();
            }
        }
    }

    /// <summary>An input's name as words.</summary>
    public static string Spaced(string name) => name.Replace('_', ' ');
}
