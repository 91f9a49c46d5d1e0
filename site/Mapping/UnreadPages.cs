using Yardstick.Site.Pages;
using Yardstick.Site.Publication;

namespace Yardstick.Site.Mapping;

/// <summary>What is shown in place of a metric whose file cannot be read.</summary>
internal static class UnreadPages
{
    public static IEnumerable<PlannedPage> Of(Register register) =>
        register.Published.Unread.Select(u => new PlannedPage(Targets.Metric(u.Id), () => Of(u, register)) { Scope = Scope.Outside });

    private static UnreadPage Of(UnreadMetric unread, Register register) => new()
    {
        Frame = register.Frame,
        Path = Targets.Metric(unread.Id),
        Title = unread.Name,
        Summary = $"{unread.Name}: its file cannot be read.",
        Trail = [new Anchor("Dictionary", Targets.Dictionary)],
        File = unread.File.Path,
        SourceAddress = register.Sources.Edit(unread.File),
        Findings = register.Findings.PlacedIn(unread.File.Path),
    };
}
