using Yardstick.Model;
using Yardstick.Site.Pages;
using Yardstick.Site.Publication;
using Yardstick.Site.Safety;
using Yardstick.Yaml;

namespace Yardstick.Site.Mapping;

/// <summary>The fields of the organisation's own, under the titles that its schema gives them.</summary>
internal static class CustomFacts
{
    public static IEnumerable<Fact> Of(Metric metric, Published published) =>
        from entry in metric.Custom?.Entries ?? []
        let text = TextOf(entry.Value)
        where text.Length > 0 && !published.Withheld.IsGivenAwayBy(text)
        select new Fact(published.CustomSchema?.TitleOf(entry.Name) ?? entry.Name, text, [], SafeUrl.OnTheWeb(text));

    private static string TextOf(YamlNode node) => node switch
    {
        YamlScalar { Kind: ScalarKind.Null } => "",
        YamlScalar { Kind: ScalarKind.Boolean } truth => truth.IsTrue ? "yes" : "no",
        YamlScalar scalar => scalar.Text,
        YamlSequence list => string.Join(", ", list.Items.Select(TextOf)),
        YamlMapping fields => string.Join("; ", fields.Entries.Select(e => $"{e.Name}: {TextOf(e.Value)}")),
        _ => "",
    };
}
