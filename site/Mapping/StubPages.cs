using Yardstick.Site.Pages;
using Yardstick.Site.Publication;

namespace Yardstick.Site.Mapping;

/// <summary>What is shown in place of a restricted metric that asks for it.</summary>
internal static class StubPages
{
    public static IEnumerable<PlannedPage> Of(Register register) =>
        register.Published.Stubs.Select(s => new PlannedPage(Targets.Metric(s.Id), () => Of(s, register)) { Scope = Scope.Outside });

    private static StubPage Of(Stub stub, Register register) => new()
    {
        Frame = register.Frame,
        Path = Targets.Metric(stub.Id),
        Title = stub.Name,
        Summary = $"{stub.Name}: a restricted metric.",
        Trail = [new Anchor("Dictionary", Targets.Dictionary)],
        Owner = stub.Owner is { } owner ? register.Party(owner) : null,
    };
}
