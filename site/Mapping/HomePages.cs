using System.Globalization;

using Yardstick.Model;
using Yardstick.Site.Pages;
using Yardstick.Site.Wording;
using Yardstick.Text;

namespace Yardstick.Site.Mapping;

/// <summary>The first page, and the one for addresses that lead nowhere.</summary>
internal static class HomePages
{
    private const int Latest = 5;

    public static HomePage Home(Register register, SiteRequest request)
    {
        var configuration = register.Published.Configuration;
        var current = Scorecards.Current(register.Published.Metrics);
        return new HomePage
        {
            Frame = register.Frame,
            Path = Targets.Home,
            Title = register.Frame.Title,
            Summary = configuration.Description?.Value ?? "What our numbers mean, who owns them and what they move.",
            Description = configuration.Description?.Value,
            Errors = GovernancePages.Errors(register),
            NorthStar = register.NorthStar is { } star ? new NorthStar(register.Name(star), star.Why?.Value, Aims.Short(star)) : null,
            Kpis = [.. register.CompanyKpis.Where(k => !register.IsNorthStar(k)).Select(k => new KpiCard(register.Name(k), k.Why?.Value, Aims.Short(k)))],
            Functions = FunctionPages.Entries(register.Tree.Tops, register),
            Example = Example(current, register),
            Metrics = Counts.Of(register.Published.Metrics),
            FunctionCount = register.Tree.Functions.Count,
            RoleCount = register.Tree.Roles.Count,
            Altered = [.. AlterationPages.Weightiest(register, Latest)],
            Lately = [.. register.Changes.All.Take(Latest).Select(e => register.Changes.Entry(e, ChangeLists.FewNamed))],
            AlteredFurther = Math.Max(0, register.Alterations.All.Count - Latest),
            LatelyFurther = Math.Max(0, register.Changes.All.Count - Latest),
            Edition = [.. Edition(register, request)],
        };
    }

    public static Scope ScopeOf(Register register, SiteRequest request) => Scope.Of(() => register.WatchedByAll) with
    {
        HoldsPast = true,
        Figures = () => string.Create(CultureInfo.InvariantCulture, $"{GovernancePages.Errors(register)} {register.Scores?.Company.Percent} {request.Edition.Revision?.Id} {request.Edition.IsAltered}"),
    };

    public static NotFoundPage NotFound(Register register) => new()
    {
        Frame = register.Frame,
        Path = Targets.NotFound,
        Title = "There is no such page",
    };

    // The longest story of a chain tells best how the numbers hang together.
    private static Anchor? Example(IReadOnlyList<Metric> metrics, Register register)
    {
        var cascade = register.Published.Cascade;
        return metrics
            .Where(m => !m.IsCompanyKpi && m.IsActive && cascade.Chain(m).Count is > 0 and <= 4)
            .OrderByDescending(m => cascade.Chain(m).Count)
            .Select(m => Story.Of(m, cascade) is { } story ? new Anchor(story, Targets.Metric(m.Id)) : null)
            .FirstOrDefault(story => story is not null);
    }

    private static IEnumerable<Fact> Edition(Register register, SiteRequest request)
    {
        var revision = request.Edition.Revision;
        var altered = request.Edition.IsAltered ? ", with changes that are not committed" : "";
        yield return new Fact("Revision", revision is null ? "unknown" : revision.ShortId + altered, [], revision is null ? null : register.Sources.Commit(revision.Id));
        yield return Fact.Of("Date", revision is null ? "unknown" : Days.InWords(revision.Date));
        if (!register.History.IsKnown)
        {
            yield return Fact.Of("History", "unavailable");
        }

        if (request.Today is { } today)
        {
            yield return Fact.Of("Judged on", Days.InWords(today));
        }

        yield return Fact.Of("Made for", Terms.Of(register.Published.Audience));
        yield return Fact.Of("Made by", $"Yardstick {request.ToolVersion}");
        if (register.Scores?.Company.Percent is { } percent)
        {
            yield return Fact.Of("Governance score", [new Anchor($"{Amount.Number(percent)} %", $"{Targets.Governance}#score")]);
        }

        yield return Fact.Of("Data", [new Anchor("The whole dictionary as JSON", Targets.Data)]);
    }
}
