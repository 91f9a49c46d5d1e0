using Yardstick.Site.Pages;

namespace Yardstick.Site.Mapping;

/// <summary>The way to every scorecard: of functions, roles and people.</summary>
internal static class ScorecardsPages
{
    /// <summary>The first step of the trail of every scorecard.</summary>
    public static Anchor Link { get; } = new("Scorecards", Targets.Scorecards);

    public static ScorecardsPage Of(Register register, PersonPages people) => new()
    {
        Frame = register.Frame,
        Path = Targets.Scorecards,
        Title = "Scorecards",
        Builder = register.Frame.Propose is null ? null : Targets.ScorecardBuilder,
        Summary = "Who measures what, and which of the company's KPIs it moves.",
        Functions = FunctionPages.Entries(register.Tree.Tops, register),
        People = [.. register.PeopleShown.OrderBy(p => p.Title, StringComparer.Ordinal).Select(p => new PersonEntry(p.Title, Targets.Person(p.Id.Value), people.MetricsOf(p)))],
    };
}
