using System.Collections.Frozen;

using Yardstick.Text;

namespace Yardstick.Formulas;

/// <summary>The functions of the formula language.</summary>
public enum FormulaFunction
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
public sealed record FunctionForm(FormulaFunction Function, string Usage, int Least, int Most, bool ReadsRows)
{
    private static readonly FrozenDictionary<string, FunctionForm> ByName = new FunctionForm[]
    {
        new(FormulaFunction.Sum, "sum(x)", 1, 1, true),
        new(FormulaFunction.Average, "average(x)", 1, 1, true),
        new(FormulaFunction.Median, "median(x)", 1, 1, true),
        new(FormulaFunction.Percentile, "percentile(x, 95)", 2, 2, true),
        new(FormulaFunction.Min, "min(x)", 1, int.MaxValue, true),
        new(FormulaFunction.Max, "max(x)", 1, int.MaxValue, true),
        new(FormulaFunction.Count, "count(things)", 1, 1, true),
        new(FormulaFunction.Distinct, "distinct(things)", 1, 1, true),
        new(FormulaFunction.Prior, "prior(x) or prior(x, 12)", 1, 2, false),
        new(FormulaFunction.Change, "change(x)", 1, 1, false),
        new(FormulaFunction.Rolling, "rolling(x, 3)", 2, 2, false),
        new(FormulaFunction.Cumulative, "cumulative(x)", 1, 1, false),
    }.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);

    // What other languages call them.
    private static readonly FrozenDictionary<string, FormulaFunction> Synonyms = new Dictionary<string, FormulaFunction>(StringComparer.OrdinalIgnoreCase)
    {
        ["total"] = FormulaFunction.Sum,
        ["avg"] = FormulaFunction.Average,
        ["mean"] = FormulaFunction.Average,
        ["quantile"] = FormulaFunction.Percentile,
        ["minimum"] = FormulaFunction.Min,
        ["least"] = FormulaFunction.Min,
        ["maximum"] = FormulaFunction.Max,
        ["greatest"] = FormulaFunction.Max,
        ["number"] = FormulaFunction.Count,
        ["countif"] = FormulaFunction.Count,
        ["count_distinct"] = FormulaFunction.Distinct,
        ["unique"] = FormulaFunction.Distinct,
        ["lag"] = FormulaFunction.Prior,
        ["last"] = FormulaFunction.Prior,
        ["previous"] = FormulaFunction.Prior,
        ["growth"] = FormulaFunction.Change,
        ["moving_average"] = FormulaFunction.Rolling,
        ["cumsum"] = FormulaFunction.Cumulative,
        ["running_total"] = FormulaFunction.Cumulative,
        ["sumif"] = FormulaFunction.Sum,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<FormulaFunction, FunctionForm> ByFunction = ByName.Values.ToFrozenDictionary(f => f.Function);

    /// <summary>The names of all functions, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. ByName.Keys.Order(StringComparer.Ordinal)];

    public string Name { get; } = Function.ToString().ToLowerInvariant();

    public static FunctionForm Of(FormulaFunction function) => ByFunction[function];

    /// <summary>The name that an unknown one most likely stands for.</summary>
    public static string? Meant(string name) =>
        Synonyms.TryGetValue(name, out var function) ? Of(function).Name : NearestName.Find(name, Names);

    public static FunctionForm? Find(string name) => ByName.GetValueOrDefault(name);
}
