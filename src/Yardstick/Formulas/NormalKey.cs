namespace Yardstick.Formulas;

/// <summary>The texts of which keys of normal forms are made.</summary>
internal static class NormalKey
{
    /// <summary>In quotes, so that no content can pass for the signs around it.</summary>
    public static string Quote(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    public static string Call(FormulaFunction function, IEnumerable<string> arguments, string? where) =>
        FunctionForm.Of(function).Name + "(" + string.Join("; ", arguments) + (where is null ? "" : " where " + where) + ")";
}
