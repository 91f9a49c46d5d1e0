using System.Buffers;

using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Editing.Mends;

/// <summary>Aliases stand in a list, also one alone, without blanks and commas around them and without doubled blanks inside, as people search for them.</summary>
internal static class AliasForm
{
    public static Mend Mend { get; } = new("aliases", Find);

    private static readonly SearchValues<char> SeveralNames = SearchValues.Create(",;/|\n[]{}");

    private static IReadOnlyList<Fix> Find(MendContext context, YamlDocument document)
    {
        var stated = (document.Root as YamlMapping)?["aliases"];
        if (stated is YamlScalar { Kind: ScalarKind.String } alone && IsOneName(alone.Text))
        {
            return [new Fix(alone.Span, $"[{ScalarText.Of(alone.Text)}]", $"alias {Quote.Of(alone.Text)} put into a list") { Value = alone.Text }];
        }

        if (stated is not YamlSequence aliases)
        {
            return [];
        }

        var taken = aliases.Items.OfType<YamlScalar>().Select(s => s.Text).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from scalar in aliases.Items.OfType<YamlScalar>()
               where scalar.Kind == ScalarKind.String
               let tidy = Tidy(scalar.Text)
               where tidy.Length > 0 && taken.Add(tidy)
               select new Fix(scalar.Span, ScalarText.Of(tidy), $"alias {Quote.Of(tidy)} tidied") { Value = tidy },
        ];
    }

    // Whoever parts names by signs means several.
    private static bool IsOneName(string text) => text.Trim().Length > 0 && text.AsSpan().IndexOfAny(SeveralNames) < 0;

    private static string Tidy(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ',', ';');
}
