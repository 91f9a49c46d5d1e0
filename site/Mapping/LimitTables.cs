using Yardstick.Model;
using Yardstick.Site.Pages;

namespace Yardstick.Site.Mapping;

/// <summary>How many active metrics the company, its functions, roles and people have, and how many are enough.</summary>
internal static class LimitTables
{
    public static IReadOnlyList<LimitGroup> Of(Register register)
    {
        var limits = register.Published.Configuration.Limits;
        var company = LimitOf(new Anchor("The company", $"{Targets.Dictionary}#{Targets.Company}"), register.OfCompany(), limits.Company);
        return
        [
            Group("Company and functions", "limits-functions", register.Tree.InOrder.Select(p => LimitOf(Register.Link(p.Function), register.OfFunction(p.Function.Id.Value), limits.OfFunction(p.Function.Id.Value)) with { Depth = Math.Min(p.Depth, 3) }).Prepend(company)),
            Group("Roles", "limits-roles", register.Tree.Roles.Select(r => LimitOf(Register.Link(r), register.OfRole(r.Id.Value), limits.OfRole(r.Id.Value)))),
        ];
    }

    /// <summary>Whoever owns most comes first.</summary>
    public static IReadOnlyList<LimitRow> OfPeople(Register register)
    {
        var limit = new Limit(0, register.Published.Configuration.Limits.Owner);
        return [.. from person in register.Organisation.People.DistinctBy(p => p.Id.Value, StringComparer.Ordinal)
                   let used = register.ActiveOf(person)
                   where used > 0
                   orderby used descending, person.Title
                   select RowOf(register.Link(person), used, limit)];
    }

    private static LimitGroup Group(string name, string fragment, IEnumerable<LimitRow> rows)
    {
        var list = rows.ToList();
        var over = list.Count(r => r.Used > r.Most);
        var full = list.Count(r => r.Used == r.Most);
        return new LimitGroup(name, fragment, $"{Amount.Number(over)} over, {Amount.Number(full)} full, {Amount.Number(list.Count - over - full)} with room", list);
    }

    private static LimitRow LimitOf(Anchor of, IEnumerable<Metric> metrics, Limit limit) => RowOf(of, metrics.Count(m => m.IsActive), limit);

    private static LimitRow RowOf(Anchor of, int used, Limit limit)
    {
        var (state, note) = (used - limit.Maximum, used < limit.Minimum) switch
        {
            ( > 0 and var over, _) => ("warning", $"{Amount.Number(over)} over the limit"),
            (0, _) => ("full", "full"),
            (_, true) => ("neutral", $"fewer than {Amount.Number(limit.Minimum)}"),
            (var room, _) => ("room", $"room for {Amount.Number(-room)}"),
        };
        return new LimitRow(of, used, limit.Maximum, state, note);
    }
}
