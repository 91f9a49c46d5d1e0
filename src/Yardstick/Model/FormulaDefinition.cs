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
            ExampleNames = (fields.Inner("example").Mapping?.Entries ?? []).Select(e => new Stated<string>(e.Name, e.KeyPlace)).ToArray(),
        };

    private static FormulaInput[] ReadInputs(Fields inputs)
    {
        var entries = inputs.Mapping?.Entries ?? [];
        var result = new FormulaInput[entries.Count];
        for (var i = 0; i < result.Length; i++)
        {
            var input = Fields.Of(entries[i].Value);
            result[i] = new FormulaInput(
                new(entries[i].Name, entries[i].KeyPlace),
                input.Text("metric"),
                input.Text("unit"),
                input.Text("from"),
                input.Text("description"));
        }

        return result;
    }

    private static ExampleValue[] ReadExample(Fields example) =>
        (example.Mapping?.Entries ?? []).Select(e => Fields.AsNumber(e.Value) is { } number ? new ExampleValue(e.Name, number) : null).OfType<ExampleValue>().ToArray();
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
