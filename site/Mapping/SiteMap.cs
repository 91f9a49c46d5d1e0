using Yardstick.Reference;
using Yardstick.Rules;
using Yardstick.Site.Data;
using Yardstick.Site.Pages;
using Yardstick.Site.Publication;
using Yardstick.Site.Rendering;

namespace Yardstick.Site.Mapping;

/// <summary>A page that is made when its turn comes, so that not all are in memory at once.</summary>
internal sealed record PlannedPage(string Path, Func<Page> Make)
{
    /// <summary>The same content for programs, beside the page.</summary>
    public IReadOnlyList<PlannedTwin> Twins { get; init; } = [];

    /// <summary>Nothing for a page that may tell anything.</summary>
    public Scope? Scope { get; init; }

    /// <summary>Whether it only leads from an old address to a page.</summary>
    public bool LeadsElsewhere { get; init; }
}

/// <summary>A file that says what a page says in another form.</summary>
internal sealed record PlannedTwin(string Path, Action<Page, Utf8Writer> Write);

/// <summary>Which pages a site has, and the data of each: an analysis and a request in, plain pages out.</summary>
internal sealed class SiteMap
{
    /// <summary>How many pages at the start of the list speak of all metrics.</summary>
    public int IndexPages { get; private init; }

    private SiteMap(Register register, IReadOnlyList<PlannedPage> pages, IReadOnlyList<string> omitted)
    {
        Register = register;
        Pages = pages;
        Omitted = omitted;
    }

    /// <summary>What all pages look up.</summary>
    public Register Register { get; }

    /// <summary>The large pages first, so that none of them is left to the end of a parallel run.</summary>
    public IReadOnlyList<PlannedPage> Pages { get; }

    public IReadOnlyList<string> Omitted { get; }

    public static SiteMap Of(Register register, SiteRequest request)
    {
        // To sort all that happened takes longer than anything else here, and waits for nothing of it.
        register.Changes.Prepare();
        var people = new PersonPages(register);
        var trees = new DriverTrees(register);
        var hierarchy = HierarchyPages.Of(register);
        var single = Single(hierarchy, people, trees, register);
        List<PlannedPage> ofAll = [.. OfAll(hierarchy, people, trees, register, request)];
        return new SiteMap(register, [.. ofAll, .. single], [.. register.Published.Omitted, .. OmittedParties(register)]) { IndexPages = ofAll.Count };
    }

    private static IEnumerable<PlannedPage> OfAll(IReadOnlyList<PlannedPage> hierarchy, PersonPages people, DriverTrees trees, Register register, SiteRequest request)
    {
        var published = register.Published;
        yield return hierarchy[0];
        yield return new(Targets.Dictionary, () => DictionaryPages.Of(register)) { Scope = Scope.Listing("aliases", "perspective", "tags", "traits") with { Figures = () => $"{GovernancePages.Errors(register)}" } };
        yield return new(Targets.DriverTrees, () => DriverTreePages.Index(trees, register)) { Scope = Scope.Listing("formula") };
        yield return new(Targets.Home, () => HomePages.Home(register, request)) { Scope = HomePages.ScopeOf(register, request) };
        yield return new(Targets.Scorecards, () => ScorecardsPages.Of(register, people)) { Scope = Scope.Outside };
        yield return new(Targets.BalancedScorecard, () => BalancedScorecards.Of(register)) { Scope = Scope.Listing("objective", "perspective", "target", "traits") };
        yield return new(Targets.NorthStar, () => NorthStarPages.Of(register)) { Scope = Scope.Of(() => register.WatchedByAll) };
        yield return new(Targets.NotFound, () => HomePages.NotFound(register)) { Scope = Scope.Outside };
        if (published.Allows(Disclosed.Plans))
        {
            yield return new(Targets.Objectives, () => ObjectivesPages.Of(register)) { Scope = Scope.Listing("baseline", "benchmark", "objective", "target", "thresholds", "traits") };
        }

        if (published.Allows(Disclosed.Proposals))
        {
            yield return new(Targets.Propose, () => ProposePages.Of(register)) { Scope = Scope.Outside };
            yield return new(Targets.ScorecardBuilder, () => ScorecardBuilderPages.Of(register)) { Scope = Scope.Outside };
        }

        if (register.Scores is { } scores)
        {
            yield return new(Targets.Governance, () => GovernancePages.Of(scores, register)) { Scope = GovernancePages.ScopeOf(scores, register) };
            yield return new(Targets.Rules, () => RulePages.Index(register)) { Scope = Scope.Outside };
        }

        foreach (var page in ChangesPages.Of(register))
        {
            yield return page;
        }

        if (register.Alterations.Comparison is { } comparison)
        {
            yield return new(Targets.Alterations, () => AlterationPages.Of(comparison, register));
        }
    }

    private static IReadOnlyList<PlannedPage> Single(IReadOnlyList<PlannedPage> hierarchy, PersonPages people, DriverTrees trees, Register register) =>
    [
        .. register.Published.Allows(Disclosed.Governance) ? RuleSet.All.Select(r => new PlannedPage(Targets.Rule(r.Id), () => RulePages.Of(r, register)) { Scope = Scope.Outside }) : [],
        new(Targets.Guide, () => GuidePages.Index(register)) { Scope = Scope.Outside },
        .. GuidePages.All(register).Select(p => p with { Scope = Scope.Outside }),
        .. SchemaReference.Files.Select(f => new PlannedPage(Targets.Reference(f.Key), () => ReferencePages.Of(f.Key, register)) { Scope = Scope.Outside }),
        .. hierarchy.Skip(1),
        .. trees.All.Select(m => new PlannedPage(Targets.DriverTree(m.Id), () => DriverTreePages.Of(m, trees, register)) { Scope = Scope.Of(() => trees.Inside(m).Append(m)) with { Fields = ["formula", "target"] } }),
        .. FunctionPages.All(register),
        .. register.PeopleShown.Select(p => new PlannedPage(Targets.Person(p.Id.Value), () => people.Of(p)) { Scope = Scope.Of(() => people.AnswersFor(p).Concat(register.CompanyKpis)) }),
        .. register.Published.Metrics.Select(m => new PlannedPage(Targets.Metric(m.Id), () => MetricPages.Of(m, trees, register))
        {
            Scope = Scope.Of(() => [m]),
            Twins =
            [
                new(Targets.Json(m.Id), (_, file) => MetricJson.WriteAlone(m, register, file)),
                new(Targets.Markdown(m.Id), (page, file) => MetricMarkdown.Write((MetricPage)page, file)),
            ],
        }),
        .. StubPages.Of(register),
        .. UnreadPages.Of(register),
        .. MovedPages.Of(register),
    ];

    private static IEnumerable<string> OmittedParties(Register register)
    {
        var organisation = register.Organisation;
        var ids = organisation.Functions.Select(f => f.Id).Concat(organisation.Roles.Select(r => r.Id)).Concat(organisation.People.Select(p => p.Id));
        return ids.Where(i => !Ids.IsUsable(i.Value)).Select(i => $"'{i.Value}' ({i.Place.File.Path}) has no page: its id cannot name a file.");
    }
}
