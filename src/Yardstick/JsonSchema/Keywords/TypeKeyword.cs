using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

[Flags]
internal enum Types
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Number = 8,
    String = 16,
    Array = 32,
    Object = 64,
}

/// <param name="wanted">The types that are allowed.</param>
/// <param name="mustBeDecimal">Whether a number must be one that a decimal holds exactly.</param>
internal sealed class TypeKeyword(Types wanted, bool mustBeDecimal) : Keyword("type")
{
    // Shorter than this and without an exponent, any number is a decimal.
    private const int ShortNumber = 28;

    public Types Wanted { get; } = wanted;

    public static Types Parse(string name) => name switch
    {
        "null" => Types.Null,
        "boolean" => Types.Boolean,
        "integer" => Types.Integer,
        "number" => Types.Number,
        "string" => Types.String,
        "array" => Types.Array,
        "object" => Types.Object,
        _ => Types.None,
    };

    /// <summary>The type of a value; a number without a fraction is also an integer, infinities are nothing.</summary>
    public static Types Of(YamlNode node) => node switch
    {
        YamlMapping => Types.Object,
        YamlSequence => Types.Array,
        YamlScalar { Kind: ScalarKind.String } => Types.String,
        YamlScalar { Kind: ScalarKind.Null } => Types.Null,
        YamlScalar { Kind: ScalarKind.Boolean } => Types.Boolean,
        YamlScalar { Kind: ScalarKind.Integer } => Types.Integer | Types.Number,
        YamlScalar scalar when Number.TryParse(scalar.Text, out var number) => number.IsInteger ? Types.Integer | Types.Number : Types.Number,
        _ => Types.None,
    };

    public override bool Evaluate(Evaluation run, YamlNode instance, Tracker? seen)
    {
        if ((Of(instance) & Wanted) == 0)
        {
            run.Report?.Add(this, instance, TypeSentences.Mismatch(run.Report.About(instance), instance, Wanted));
            return false;
        }

        if (mustBeDecimal && instance is YamlScalar { IsNumber: true } number && !IsDecimal(number.Text))
        {
            run.Report?.Add(this, instance, TypeSentences.NoDecimal(run.Report.About(instance), number));
            return false;
        }

        return true;
    }

    private static bool IsDecimal(string text) =>
        (text.Length <= ShortNumber && !text.AsSpan().ContainsAny('e', 'E')) || (Number.TryParse(text, out var number) && number.IsDecimal);
}
