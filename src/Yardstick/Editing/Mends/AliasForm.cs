using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Editing.Mends;

/// <summary>Aliases stand without blanks and commas around them and without doubled blanks inside, as people search for them.</summary>
internal static class AliasForm
{
    public static Mend Mend { get; } = new("aliases", Find);

    private static IReadOnlyList<Fix> Find(MendContext context, YamlDocument document)
    {
        if ((document.Root as YamlMapping)?["aliases"] is not YamlSequence aliases)
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

    private static string Tidy(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ',', ';');
}
