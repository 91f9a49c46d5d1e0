using System.Collections.Frozen;

using Yardstick.Text;

namespace Yardstick.Formulas;

/// <summary>What to say of a word that is no unit.</summary>
internal sealed class UnitAdvice(IReadOnlyDictionary<string, BaseUnit> units)
{
    // What people write for standard units.
    private static readonly FrozenDictionary<string, string> Synonyms = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["%"] = "percent",
        ["per_cent"] = "percent",
        ["pct"] = "percent",
        ["percentage"] = "percent",
        ["percentage_point"] = "point",
        ["percentage_points"] = "point",
        ["pp"] = "point",
        ["rate"] = "ratio",
        ["fraction"] = "ratio",
        ["share"] = "ratio",
        ["number"] = "ratio",
        ["ratios"] = "ratio",
        ["€"] = "EUR",
        ["euro"] = "EUR",
        ["euros"] = "EUR",
        ["$"] = "USD",
        ["dollar"] = "USD",
        ["dollars"] = "USD",
        ["£"] = "GBP",
        ["¥"] = "JPY",
        ["yen"] = "JPY",
        ["s"] = "second",
        ["sec"] = "second",
        ["secs"] = "second",
        ["min"] = "minute",
        ["mins"] = "minute",
        ["h"] = "hour",
        ["hr"] = "hour",
        ["hrs"] = "hour",
        ["d"] = "day",
        ["wk"] = "week",
        ["mo"] = "month",
        ["mth"] = "month",
        ["yr"] = "year",
        ["indices"] = "index",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The unit that a word can only mean: itself, its singular, or what it is another writing of; nothing where that is not certain.</summary>
    public string? Meant(string word) =>
        IsUnit(word) ? word
        : SingularOf(word) ?? (Synonyms.TryGetValue(word, out var meant) && IsUnit(meant) ? meant : units.Keys.FirstOrDefault(u => string.Equals(u, word, StringComparison.OrdinalIgnoreCase)));

    public FormulaProblem About(UnitWord word)
    {
        var written = word.Word;
        var shown = Shown.Text(written);
        if (SingularOf(written) is { } singular)
        {
            return new(word.Span, $"'{shown}' is a plural, and units stand in the singular.", $"Write '{singular}'.");
        }

        if (Synonyms.TryGetValue(written, out var meant) && IsUnit(meant))
        {
            return new(word.Span, $"'{shown}' is no unit.", $"Write '{meant}'.");
        }

        if (written.Length == 3 && written.All(char.IsAsciiLetterUpper))
        {
            var currency = NearestName.Find(written, BaseUnit.Currencies);
            return new(word.Span, $"'{shown}' is no currency code of ISO 4217.", currency is null ? "Write a code such as EUR or USD." : $"Did you mean '{currency}'?");
        }

        var snake = written.Replace('-', '_');
        if (NearestName.Find(snake, units.Keys) is { } nearest)
        {
            var isSpelling = string.Equals(snake, nearest, StringComparison.OrdinalIgnoreCase);
            return new(word.Span, $"'{shown}' is no unit that is declared.", isSpelling ? $"Write '{nearest}'." : $"Did you mean '{nearest}'?{Declare(snake)}");
        }

        var noun = SnakeCase.Of(snake);
        return new(
            word.Span,
            $"'{shown}' is no unit that is declared.",
            noun is null
                ? "A unit is a currency code, a time, percent, point, ratio, score, index, or a noun declared under units in yardstick.yaml."
                : "If it is something you count, declare it under units in yardstick.yaml, in the singular: " + noun + ": {}.");
    }

    private static string Declare(string word) =>
        SnakeCase.Of(word) is { } noun ? $" If it is another thing, declare it under units in yardstick.yaml: {noun}: {{}}." : "";

    private bool IsUnit(string word) => units.ContainsKey(word) || string.Equals(word, UnitSystem.RatioWord, StringComparison.Ordinal);

    private string? SingularOf(string word)
    {
        var lower = word.ToLowerInvariant();
        string?[] candidates =
        [
            units.Values.Where(u => string.Equals(u.Plural, word, StringComparison.OrdinalIgnoreCase)).Select(u => u.Name).FirstOrDefault(),
            lower.EndsWith('s') ? lower[..^1] : null,
            lower.EndsWith("es", StringComparison.Ordinal) ? lower[..^2] : null,
            lower.EndsWith("ies", StringComparison.Ordinal) ? lower[..^3] + "y" : null,
            string.Equals(lower, "people", StringComparison.Ordinal) ? "person" : null,
        ];
        return candidates.FirstOrDefault(c => c is not null && units.ContainsKey(c));
    }
}
