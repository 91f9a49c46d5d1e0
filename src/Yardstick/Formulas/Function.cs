using System.Collections.Frozen;

using Yardstick.Text;

namespace Yardstick.Formulas;

/// <summary>The functions of the formula language.</summary>
public enum Function
{
    Sum,
    Average,
    Median,
    Percentile,
    Min,
    Max,
    Count,
    Distinct,
    Prior,
    Change,
    Rolling,
    Cumulative,
}

/// <summary>How a function is written.</summary>
/// <param name="Usage">A call as documentation shows it.</param>
/// <param name="Least">The fewest arguments it takes.</param>
/// <param name="Most">The most arguments it takes.</param>
/// <param name="ReadsRows">Whether it runs over rows, which a condition after <c>where</c> can choose.</param>
public sealed record FunctionForm(Function Function, string Usage, int Least, int Most, bool ReadsRows)
{
    private static readonly FrozenDictionary<string, FunctionForm> ByName = new FunctionForm[]
    {
        new(Function.Sum, "sum(x)", 1, 1, true),
        new(Function.Average, "average(x)", 1, 1, true),
        new(Function.Median, "median(x)", 1, 1, true),
        new(Function.Percentile, "percentile(x, 95)", 2, 2, true),
        new(Function.Min, "min(x)", 1, int.MaxValue, true),
        new(Function.Max, "max(x)", 1, int.MaxValue, true),
        new(Function.Count, "count(things)", 1, 1, true),
        new(Function.Distinct, "distinct(things)", 1, 1, true),
        new(Function.Prior, "prior(x) or prior(x, 12)", 1, 2, false),
        new(Function.Change, "change(x)", 1, 1, false),
        new(Function.Rolling, "rolling(x, 3)", 2, 2, false),
        new(Function.Cumulative, "cumulative(x)", 1, 1, false),
    }.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);

    // What other languages call them.
    private static readonly FrozenDictionary<string, Function> Synonyms = new Dictionary<string, Function>(StringComparer.OrdinalIgnoreCase)
    {
        ["total"] = Function.Sum,
        ["avg"] = Function.Average,
        ["mean"] = Function.Average,
        ["quantile"] = Function.Percentile,
        ["minimum"] = Function.Min,
        ["least"] = Function.Min,
        ["maximum"] = Function.Max,
        ["greatest"] = Function.Max,
        ["number"] = Function.Count,
        ["countif"] = Function.Count,
        ["count_distinct"] = Function.Distinct,
        ["unique"] = Function.Distinct,
        ["lag"] = Function.Prior,
        ["last"] = Function.Prior,
        ["previous"] = Function.Prior,
        ["growth"] = Function.Change,
        ["moving_average"] = Function.Rolling,
        ["cumsum"] = Function.Cumulative,
        ["running_total"] = Function.Cumulative,
        ["sumif"] = Function.Sum,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<Function, FunctionForm> ByFunction = ByName.Values.ToFrozenDictionary(f => f.Function);

    /// <summary>The names of all functions, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. ByName.Keys.Order(StringComparer.Ordinal)];

    public string Name { get; } = Function.ToString().ToLowerInvariant();

    public static FunctionForm Of(Function function) => ByFunction[function];

    /// <summary>The name that an unknown one most likely stands for.</summary>
    public static string? Meant(string name) =>
        Synonyms.TryGetValue(name, out var function) ? Of(function).Name : NearestName.Find(name, Names);

    public static FunctionForm? Find(string name) => ByName.GetValueOrDefault(name);
}
