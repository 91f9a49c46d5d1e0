using System.Globalization;

using Yardstick.Yaml;

namespace Yardstick.Editing;

/// <summary>A target as people state it in one word: a number, or the two ends of a range.</summary>
internal static class ProposedTarget
{
    /// <returns>The field of the definition, with a basis that says that nobody has agreed to it yet.</returns>
    public static YamlMapping? Read(string text, bool isRange)
    {
        var ends = text.Split("..");
        return !ends.All(IsNumber) || ends.Length != (isRange ? 2 : 1)
            ? null
            : YamlWriter.Mapping(
            [
                .. isRange
                    ? new[] { YamlWriter.Field("min", YamlWriter.Value(ends[0])), YamlWriter.Field("max", YamlWriter.Value(ends[1])) }
                    : [YamlWriter.Field("value", YamlWriter.Value(ends[0]))],
                YamlWriter.Field("basis", "placeholder"),
            ]);
    }

    private static bool IsNumber(string text) =>
        CoreSchema.KindOf(text) is ScalarKind.Integer or ScalarKind.Float
        && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
