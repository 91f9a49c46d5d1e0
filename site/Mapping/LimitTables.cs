using Yardstick.Model;
using Yardstick.Site.Pages;

namespace Yardstick.Site.Mapping;

/// <summary>How many active metrics the company, its functions, roles and people have, and how many are enough.</summary>
internal static class LimitTables
{
    public static IReadOnlyList<LimitGroup> Of(Register register)
    {
        var limits = register.Published.Configuration.Limits;
        var company = LimitOf(new Anchor("The company", $"{Targets.Dictionary}#{Targets.Company}"), register.OfCompany(), limits.Company, register);
        return
        [
            Group("Company and functions", "limits-functions", register.Tree.InOrder.Select(p => LimitOf(Register.Link(p.Function), register.OfFunction(p.Function.Id.Value), limits.OfFunction(p.Function.Id.Value), register) with { Depth = Math.Min(p.Depth, 3) }).Prepend(company), register),
            Group("Roles", "limits-roles", register.Tree.Roles.Select(r => LimitOf(Register.Link(r), register.OfRole(r.Id.Value), limits.OfRole(r.Id.Value), register)), register),
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
                   select RowOf(register.Link(person), used, limit, register)];
    }

    private static LimitGroup Group(string name, string fragment, IEnumerable<LimitRow> rows, Register register)
    {
        var list = rows.ToList();
        var over = list.Count(r => r.Used > r.Most);
        var full = list.Count(r => r.Used == r.Most);
        return new LimitGroup(name, fragment, $"{Amount.Number(over)} over the limit, {Amount.Number(full)} full, {Amount.Number(list.Count - over - full)} {(register.Published.IsWhole ? "with room" : "below it")}", list);
    }

    private static LimitRow LimitOf(Anchor of, IEnumerable<Metric> metrics, Limit limit, Register register) => RowOf(of, metrics.Count(m => m.IsActive), limit, register);

    // Where metrics are hidden nobody can tell how much room there is, nor that there are too few.
    private static LimitRow RowOf(Anchor of, int used, Limit limit, Register register)
    {
        var (state, note) = (used - limit.Maximum, used < limit.Minimum) switch
        {
            ( > 0 and var over, _) => ("warning", $"{Amount.Number(over)} over the limit"),
            (0, _) => ("full", "full"),
            _ when !register.Published.IsWhole => ("room", "below the limit"),
            _ when used == 0 => ("neutral", "none of its own"),
            (_, true) => ("neutral", $"fewer than {Amount.Number(limit.Minimum)}"),
            (var room, _) => ("room", $"room for {Amount.Number(-room)}"),
        };
        return new LimitRow(of, used, limit.Maximum, state, note);
    }
}
