using Yardstick.Model;
using Yardstick.Rules.Lifecycle;
using Yardstick.Site.Pages;
using Yardstick.Site.Publication;
using Yardstick.Site.Safety;
using Yardstick.Site.Wording;
using Yardstick.Text;

namespace Yardstick.Site.Mapping;

/// <summary>The short facts beside a metric's text. What everybody looks for stands there even when it is missing.</summary>
internal static class MetricFacts
{
    private static readonly string[] First = ["Owner", Headings.Direction, "Unit", "Source", Headings.Refresh, "Dashboard", "Objective", "Balanced by", Headings.Review, "Version"];

    /// <summary>Whether a fact stands open; the others are folded away below them.</summary>
    public static bool IsAtAGlance(Fact fact) => Array.IndexOf(First, fact.Name) >= 0;

    public static IEnumerable<Fact> Of(Metric metric, Register register)
    {
        foreach (var fact in People(metric, register).Concat(Counting(metric)).Concat(Data(metric, register.Published)).Concat(Purpose(metric, register)).Concat(Care(metric, register)).Concat(CustomFacts.Of(metric, register.Published)))
        {
            // An empty fact would only be a name: those that matter have said that they are missing.
            if (fact.Text is not null || fact.Links.Count > 0)
            {
                yield return fact.Text is { } text ? fact with { Text = UserInfo.Hidden(text) } : fact;
            }
        }
    }

    private static IEnumerable<Fact> People(Metric metric, Register register)
    {
        yield return Owner(metric, register);
        yield return Fact.Of("Stewards", Parties(metric.Stewards, register));
        yield return Fact.Of(Headings.Watchers, Parties(metric.Watchers, register));
    }

    private static Fact Owner(Metric metric, Register register)
    {
        if (metric.Owner is not { } owner)
        {
            return Fact.Of("Owner", "No owner yet");
        }

        var organisation = register.Organisation;
        if (organisation.Person(owner.Value) is null && organisation.Role(owner.Value) is { } role && organisation.Accountable(owner.Value) is { } holder)
        {
            return new Fact("Owner", "as", [register.Link(holder), Register.Link(role)], null);
        }

        return Fact.Of("Owner", [register.Party(owner.Value)]);
    }

    private static List<Anchor> Parties(IEnumerable<Stated<string>> ids, Register register) => [.. ids.Select(i => register.Party(i.Value))];

    private static IEnumerable<Fact> Counting(Metric metric)
    {
        yield return Fact.Of(Headings.Direction, metric.Direction is { } direction ? Terms.Of(direction.Value) : "Not stated yet");
        yield return Fact.Of("Unit", UnitWords.Of(metric) ?? "Not stated yet");
        yield return Fact.Of(Headings.Period, metric.Period is { } period ? $"a {period.Value}" : null);
        yield return Fact.Of(Headings.Breakdowns, metric.Breakdowns.Count > 0 ? string.Join(", ", metric.Breakdowns.Select(b => b.Value)) : null);
    }

    private static IEnumerable<Fact> Data(Metric metric, Published published)
    {
        if (!published.Allows(Disclosed.Source))
        {
            yield return Fact.Of("Source", "Not part of this edition");
            yield break;
        }

        yield return Fact.Of("Source", metric.Source?.System?.Value ?? "No source yet");
        yield return Fact.Of(Headings.Refresh, metric.Source?.Refresh is { } refresh ? Terms.Capital(refresh.Value) : "Not stated yet");
        yield return Fact.Of(Headings.Collection, metric.Source?.Collection?.Value);
        yield return Fact.Of(Headings.Quality, metric.Source?.Quality?.Value ?? "Not known yet");
        yield return Fact.Of("Access", metric.Source?.Access?.Value);
        yield return Fact.Of("Supplier", metric.Supplier?.Value);
        foreach (var place in metric.ImplementedBy.Where(p => p.Reference is not null))
        {
            yield return new Fact($"Computed in {place.System?.Value ?? "an unnamed system"}", place.Reference!.Value, [], SafeUrl.OnTheWeb(place.Reference.Value));
        }

        if (metric.Dashboard is { } dashboard)
        {
            var address = SafeUrl.OnTheWeb(dashboard.Value);
            yield return new Fact("Dashboard", address is null ? dashboard.Value : "See the current value", [], address);
        }
    }

    private static IEnumerable<Fact> Purpose(Metric metric, Register register)
    {
        yield return register.Plans.ServedBy(metric) is { } served ? Fact.Of("Objective", [served]) : Fact.Of("Objective", metric.IsKpi ? "No objective yet" : null);
        yield return Fact.Of("Key result of", [.. register.Plans.OkrsOf(metric).Select(register.Plans.Link)]);
        yield return Fact.Of("Perspective", metric.Perspective is { } perspective ? [new(Terms.Of(perspective.Value), Targets.Perspective(Word.Of(perspective.Value)))] : []);
        yield return Fact.Of("North Star", register.NorthStar is not { } star ? [] : star == metric ? [new("It is the one", Targets.NorthStar)] : register.KpisMovedBy(metric).Contains(star) ? [new($"Moves {star.Title}", Targets.NorthStar)] : []);
        var traits = new[]
        {
            metric.Traits.Nature is { } nature ? Word.Of(nature.Value) : null,
            metric.Traits.Horizon is { } horizon ? Word.Of(horizon.Value) : null,
            metric.Traits.Scope is { } scope ? scope.Value switch { TraitScope.Company => "of the whole company", TraitScope.Individual => "of an individual", _ => $"of a {Word.Of(scope.Value)}" } : null,
        }.OfType<string>().ToList();
        yield return Fact.Of("Nature", traits.Count > 0 ? Terms.Capital(string.Join(", ", traits)) : null);
        var balance = metric.BalancedBy.Select(b => register.Published.Find(b.Value)).OfType<Metric>().Select(Register.Link).ToList();
        yield return Fact.Of("Balanced by", balance);
    }

    private static IEnumerable<Fact> Care(Metric metric, Register register)
    {
        var rhythm = metric.Discussed?.Value;
        if (rhythm is null && metric.Level is { } level)
        {
            rhythm = register.Published.Configuration.Discussion.GetValueOrDefault(Word.Of(level.Value));
        }

        yield return Fact.Of(Headings.Discussed, rhythm is null || metric.IsRetired ? null : Terms.Capital(rhythm));
        yield return Fact.Of(Headings.Review, metric.IsRetired ? null : ReviewOf(metric, register));
        yield return Fact.Of("Version", metric.Version?.Value ?? "No version yet");
        if (metric.Approval is { Approver: { } approver } approval)
        {
            yield return new Fact("Approved", Days.InWords(approval.Date?.Value) is { } day ? $"on {day}" : null, [register.Party(approver.Value)], null);
        }

        yield return Fact.Of(Headings.Visibility, Terms.Of(metric.Audience));
        yield return Fact.Of("Tags", metric.Tags.Count > 0 ? string.Join(", ", metric.Tags.Select(t => t.Value)) : null);
    }

    private static string ReviewOf(Metric metric, Register register)
    {
        var review = metric.Review;
        var every = review?.Every is { } rhythm ? Terms.Capital(Terms.Every(rhythm.Value)) : "No rhythm yet";
        var last = Days.InWords(review?.Last?.Value) is { } day ? $"last {day}" : "never yet";
        return Rhythms.NextReview(metric, register.Published.Configuration) is { } next ? $"{every}; {last}, next by {Days.InWords(next)}" : $"{every}; {last}";
    }
}
