using Yardstick.Model;
using Yardstick.Site.Pages;
using Yardstick.Site.Publication;
using Yardstick.Site.Safety;
using Yardstick.Text;

namespace Yardstick.Site.Mapping;

/// <summary>The frame around every page: names, ways around, and where to turn.</summary>
internal static class Frames
{
    // In the order of the bar; an entry is written here when its page exists.
    private static readonly NavigationEntry[] Navigation =
    [
        new("Dictionary", Targets.Dictionary, ["metrics/"]),
        new("Hierarchy", Targets.Hierarchy, ["hierarchy/", Targets.WholeHierarchy, Targets.NorthStar]),
        new("Driver trees", Targets.DriverTrees, ["trees/"]),
        new("Scorecards", Targets.Scorecards, ["functions/", "roles/", "people/", Targets.BalancedScorecard]),
        new("Objectives", Targets.Objectives, []),
        new("Changes", Targets.Changes, ["changes/"]),
        new("Governance", Targets.Governance, ["rules"]),
        new("Guide", Targets.Guide, ["guide/", "reference/"]),
    ];

    public static Frame Of(Published published, SourceLinks sources, SiteRequest request, PublishedHistory history, Alterations alterations) => new()
    {
        Title = published.Configuration.TitleOrDefault,
        IsOpen = request.Audience == Visibility.Public,
        Navigation = [.. Navigation.Where(e => IsShown(e, published))],
        Address = SafeUrl.OnTheWeb(request.BaseAddress) is { } address ? address.TrimEnd('/') + "/" : null,
        Rules = published.Allows(Disclosed.Governance) ? Targets.Rules : null,
        Feed = request.Edition.History is null ? null : new Anchor("Changes as a feed", Targets.Feed),
        Warnings = [.. Warnings(request.Edition, history, alterations)],
        Propose = published.Allows(Disclosed.Proposals) ? Targets.Propose : null,
        ReportAddress = sources.NewIssueWith("Something is wrong in the dictionary", "On this page:\n\nWhat is wrong:\n\nWhat it should say:\n\n") ?? sources.NewIssue,
        Logo = request.Brand.Logo?.Path,
        Stylesheet = request.Brand.Stylesheet?.Path,
    };

    private static bool IsShown(NavigationEntry entry, Published published) => entry.Target switch
    {
        Targets.Governance => published.Allows(Disclosed.Governance),
        Targets.Objectives => published.Allows(Disclosed.Plans),
        _ => true,
    };

    // What a reader must know before reading on: that it is not what holds now.
    private static IEnumerable<FrameWarning> Warnings(Edition edition, PublishedHistory history, Alterations alterations)
    {
        if (edition is { IsPast: true, Revision: { } revision })
        {
            yield return new FrameWarning($"This is the dictionary as it was on {Days.InWords(revision.Date)}, at revision {revision.ShortId}. It may not hold today.", null);
        }

        if (alterations.Comparison is { } comparison)
        {
            yield return new FrameWarning($"{AlterationPages.Against(comparison, history)} {AlterationPages.Summary(alterations)}", new Anchor("What this change alters", Targets.Alterations));
        }
    }
}
