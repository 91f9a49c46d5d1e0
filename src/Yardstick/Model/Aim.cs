namespace Yardstick.Model;

/// <summary>Where a metric stood when the target was set.</summary>
public sealed record Baseline(Stated<decimal>? Value, Stated<DateOnly>? Date)
{
    internal static Baseline? Read(Fields fields) =>
        fields.Mapping is null ? null : new Baseline(fields.Number("value"), fields.Date("date"));
}

/// <summary>Where a metric should get to: a value, or for a range its bounds. All in the metric's unit.</summary>
public sealed record Target(
    Stated<decimal>? Value,
    Stated<decimal>? Minimum,
    Stated<decimal>? Maximum,
    Stated<DateOnly>? Due,
    Stated<TargetBasis>? Basis,
    Stated<string>? AgreedBy)
{
    internal static Target? Read(Fields fields) => fields.Mapping is null
        ? null
        : new Target(
            fields.Number("value"),
            fields.Number("min"),
            fields.Number("max"),
            fields.Date("due"),
            fields.Word<TargetBasis>("basis"),
            fields.Text("agreed_by"));
}

/// <summary>Where a value begins to be a concern. For a range, one bound on either side.</summary>
public sealed record Threshold(Stated<decimal>? Value, Stated<decimal>? Below, Stated<decimal>? Above)
{
    internal static Threshold? Read(Fields thresholds, string name) =>
        thresholds.Mapping?[name] switch
        {
            null => null,
            Yaml.YamlMapping range => new Threshold(null, new Fields(range).Number("below"), new Fields(range).Number("above")),
            var node => new Threshold(Fields.AsNumber(node), null, null),
        };
}

/// <summary>What others reach, and who says so.</summary>
public sealed record Benchmark(Stated<string>? Text, Stated<decimal>? Value, Stated<string>? Source)
{
    internal static Benchmark? Read(Fields fields) => fields.Mapping is null
        ? null
        : new Benchmark(fields.Text("text"), fields.Number("value"), fields.Text("source"));
}
