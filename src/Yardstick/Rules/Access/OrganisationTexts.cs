using Yardstick.Formulas;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Access;

/// <summary>What gives something away, and how open it is.</summary>
/// <param name="Named">How it stands in a sentence.</param>
/// <param name="Otherwise">The last thing that can be done about it.</param>
internal sealed record Teller(string Named, Visibility Visibility, string Otherwise);

/// <param name="Words">Where each word is written, if that is not as it reads.</param>
internal sealed record ToldText(Stated<string> Text, Teller Teller, GuideWords? Words = null)
{
    public Place PlaceOf(Span span) => Words is null ? ExpressionPlace.Of(Text.Place, Text.Value, span) : new(Text.Place.File, Words.Written(span));
}

/// <summary>What a dictionary says beside its metrics, and who reads it.</summary>
internal static class OrganisationTexts
{
    private const string Elsewhere = "say it elsewhere";

    public static IEnumerable<ToldText> Of(Catalogue catalogue) =>
        OfParts(catalogue).Concat(OfPlans(catalogue)).Concat(OfWaivers(catalogue)).Concat(OfGuide(catalogue.Guide));

    // What is said of a function or role is read by everyone who may see one of its metrics; all others are seen inside the house.
    private static IEnumerable<ToldText> OfParts(Catalogue catalogue)
    {
        var open = new HashSet<string?>(StringComparer.Ordinal);
        foreach (var metric in catalogue.Metrics.Where(IsPublic))
        {
            open.Add(metric.Function?.Value);
            open.Add(metric.Role?.Value);
        }

        foreach (var function in catalogue.Organisation.Functions.Where(f => f.Description is not null))
        {
            yield return new(function.Description!, TellerOf(function.Title, open.Contains(function.Id.Value)));
        }

        foreach (var role in catalogue.Organisation.Roles.Where(r => r.Description is not null))
        {
            yield return new(role.Description!, TellerOf(role.Title, open.Contains(role.Id.Value)));
        }
    }

    // Beside a public metric stands what the objective and the area are called that it serves; all else of plans stays inside the house.
    private static IEnumerable<ToldText> OfPlans(Catalogue catalogue)
    {
        var served = new HashSet<string?>(StringComparer.Ordinal);
        foreach (var metric in catalogue.Metrics.Where(IsPublic))
        {
            served.Add(metric.Objective?.Value.Split('/')[0]);
        }

        foreach (var objective in catalogue.Objectives.Yearly)
        {
            var isOpen = served.Contains(objective.Id.Value);
            foreach (var name in objective.KeyResultAreas.Select(a => a.Name).Prepend(objective.Name).OfType<Stated<string>>())
            {
                yield return new(name, TellerOf(objective.Title, isOpen));
            }

            foreach (var text in objective.KeyResultAreas.SelectMany(a => a.Initiatives.Select(i => i.Name).Prepend(a.Description)).Prepend(objective.Why).OfType<Stated<string>>())
            {
                yield return new(text, TellerOf(objective.Title, isOpen: false));
            }
        }

        foreach (var okr in catalogue.Objectives.Okrs)
        {
            foreach (var text in okr.KeyResults.Select(k => k.Description).Prepend(okr.Name).OfType<Stated<string>>())
            {
                yield return new(text, TellerOf(okr.Title, isOpen: false));
            }
        }
    }

    // Who does not see a metric does not see its waivers.
    private static IEnumerable<ToldText> OfWaivers(Catalogue catalogue) =>
        from waiver in catalogue.Waivers
        where waiver.Reason is not null
        let about = waiver.Metric is { } id && catalogue.Find(id.Value) is { } metric ? MetricVisibility.Of(metric) : Visibility.Internal
        select new ToldText(waiver.Reason!, new($"The waiver of {Quote.Of(waiver.Rule?.Value ?? "a rule")}", about == Visibility.Restricted ? about : Visibility.Internal, Elsewhere));

    // The organisation's own guide is for everyone inside the house, who reads words and not the marks between them.
    private static IEnumerable<ToldText> OfGuide(Guide guide) =>
        from page in guide.Pages
        where page.Words is not null
        let whole = new Place(page.File, new Span(0, page.File.Text.Length))
        select new ToldText(new(page.Words!.Text, whole), new(Quote.Of(page.Title), Visibility.Internal, "tell it to that circle in another way"), page.Words);

    private static bool IsPublic(Metric metric) => MetricVisibility.Of(metric) == Visibility.Public;

    private static Teller TellerOf(string title, bool isOpen) => new(Quote.Of(title), isOpen ? Visibility.Public : Visibility.Internal, Elsewhere);
}
