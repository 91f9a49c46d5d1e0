using Yardstick.Yaml;

namespace Yardstick.Model;

/// <summary>How a metric is computed, as its definition states it.</summary>
public sealed record FormulaDefinition(
    YamlMapping Node,
    Stated<string>? Expression,
    IReadOnlyList<FormulaInput> Inputs,
    IReadOnlyList<KeyValuePair<string, Stated<decimal>>> Example)
{
    /// <summary>The name in <see cref="Example"/> under which the outcome stands.</summary>
    public const string ResultName = "result";

    internal static FormulaDefinition? Read(Fields fields) => fields.Mapping is null
        ? null
        : new FormulaDefinition(fields.Mapping, fields.Text("expression"), ReadInputs(fields.Inner("inputs")), ReadExample(fields.Inner("example")));

    private static List<FormulaInput> ReadInputs(Fields inputs)
    {
        var result = new List<FormulaInput>();
        foreach (var entry in inputs.Mapping?.Entries ?? [])
        {
            var input = Fields.Of(entry.Value);
            result.Add(new FormulaInput(
                new(entry.Name, entry.Key),
                input.Text("metric"),
                input.Text("unit"),
                input.Text("from"),
                input.Text("description")));
        }

        return result;
    }

    private static List<KeyValuePair<string, Stated<decimal>>> ReadExample(Fields example) =>
    [
        .. from entry in example.Mapping?.Entries ?? []
           let number = Fields.AsNumber(entry.Value)
           where number is not null
           select KeyValuePair.Create(entry.Name, number),
    ];
}

/// <summary>A name that an expression uses: another metric, or data from a source.</summary>
public sealed record FormulaInput(
    Stated<string> Name,
    Stated<string>? Metric,
    Stated<string>? Unit,
    Stated<string>? From,
    Stated<string>? Description);
