using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Model;

/// <summary>How a metric is computed, as its definition states it.</summary>
public sealed record FormulaDefinition(
    Stated<string>? Expression,
    IReadOnlyList<FormulaInput> Inputs,
    IReadOnlyList<ExampleValue> Example)
{
    /// <summary>The name of the field that holds the example, where there is one.</summary>
    public Place? ExamplePlace { get; init; }

    /// <summary>Every name that the example gives something for, be it a number or not.</summary>
    public IReadOnlyList<Stated<string>> ExampleNames { get; init; } = [];

    /// <summary>The name in <see cref="Example"/> under which the outcome stands.</summary>
    public const string ResultName = "result";

    internal static FormulaDefinition? Read(Fields fields) => fields.Mapping is null
        ? null
        : new FormulaDefinition(fields.Text("expression"), ReadInputs(fields.Inner("inputs")), ReadExample(fields.Inner("example")))
        {
            ExamplePlace = fields.Mapping.TryFind("example", out var example) && example.Value is YamlMapping ? example.KeyPlace : null,
            ExampleNames = [.. (fields.Inner("example").Mapping?.Entries ?? []).Select(e => new Stated<string>(e.Name, e.KeyPlace))],
        };

    private static List<FormulaInput> ReadInputs(Fields inputs)
    {
        var result = new List<FormulaInput>();
        foreach (var entry in inputs.Mapping?.Entries ?? [])
        {
            var input = Fields.Of(entry.Value);
            result.Add(new FormulaInput(
                new(entry.Name, entry.KeyPlace),
                input.Text("metric"),
                input.Text("unit"),
                input.Text("from"),
                input.Text("description")));
        }

        return result;
    }

    private static List<ExampleValue> ReadExample(Fields example) =>
    [
        .. from entry in example.Mapping?.Entries ?? []
           let number = Fields.AsNumber(entry.Value)
           where number is not null
           select new ExampleValue(entry.Name, number),
    ];
}

/// <summary>What the example takes for an input, or comes to.</summary>
public sealed record ExampleValue(string Name, Stated<decimal> Number);

/// <summary>A name that an expression uses: another metric, or data from a source.</summary>
public sealed record FormulaInput(
    Stated<string> Name,
    Stated<string>? Metric,
    Stated<string>? Unit,
    Stated<string>? From,
    Stated<string>? Description);
