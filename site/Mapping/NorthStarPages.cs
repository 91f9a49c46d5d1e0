using Yardstick.Model;
using Yardstick.Site.Pages;

namespace Yardstick.Site.Mapping;

/// <summary>The ladder from the metric above all others down to its inputs and the teams that move them.</summary>
internal static class NorthStarPages
{
    public static NorthStarPage Of(Register register)
    {
        var rungs = register.NorthStar is { } star ? Rungs(star, register) : [];
        var inputs = rungs.Select(r => Input(r, register)).ToList();
        return new NorthStarPage
        {
            Frame = register.Frame,
            Path = Targets.NorthStar,
            Title = "North Star ladder",
            Summary = "The one number above all others, the few that make it, and the teams that move them.",
            Trail = [new Anchor("Hierarchy", Targets.Hierarchy)],
            Star = register.NorthStar is { } top ? new NorthStar(register.Name(top), top.Why?.Value, Aims.Short(top)) : null,
            Picture = register.NorthStar is { } drawn ? LadderPictures.Of(register.Name(drawn), inputs) : null,
            Inputs = inputs,
            Beside = register.NorthStar is null ? [] : [.. register.CompanyKpis.Where(k => !register.IsNorthStar(k) && !register.KpisMovedBy(k).Any(register.IsNorthStar)).Select(register.Name)],
            TeamsOff = register.NorthStar is null ? [] : [.. TeamsOff(rungs, register)],
        };
    }

    private static LadderInput Input(Rung rung, Register register)
    {
        var below = rung.Below.ToLookup(m => m.Function?.Value ?? "", StringComparer.Ordinal);
        var functions = register.Tree.InOrder.Select(p => p.Function.Id.Value).Concat(below.Select(g => g.Key)).Distinct(StringComparer.Ordinal);
        return new LadderInput(
            register.Step(rung.Edge, rung.Edge.From),
            "input-" + rung.Edge.From.Id,
            [.. functions.Where(below.Contains).Select(f => new LadderTeam(f.Length == 0 ? new Anchor("The company", null) : register.Party(f), [.. below[f].Select(register.Name)]))]);
    }

    // Each metric stands below the input to which its way is the shortest, so that it is shown once.
    private static List<Rung> Rungs(Metric star, Register register)
    {
        var cascade = register.Published.Cascade;
        var seen = new HashSet<Metric> { star };
        var rungs = cascade.Down(star).Where(e => cascade.IsSound(e) && !e.From.IsRetired && seen.Add(e.From)).Select(e => new Rung(e, [])).ToList();
        var waiting = new Queue<Climber>(rungs.Select(r => new Climber(r.Edge.From, r)));
        while (waiting.TryDequeue(out var climber))
        {
            foreach (var edge in cascade.Down(climber.Metric).Where(e => cascade.IsSound(e) && !e.From.IsRetired && seen.Add(e.From)))
            {
                climber.Rung.Below.Add(edge.From);
                waiting.Enqueue(new Climber(edge.From, climber.Rung));
            }
        }

        return rungs;
    }

    private static IEnumerable<Anchor> TeamsOff(List<Rung> rungs, Register register)
    {
        var on = rungs.SelectMany(r => r.Below.Append(r.Edge.From)).Select(m => m.Function?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var id in on.ToList())
        {
            if (register.Organisation.Function(id) is { } function)
            {
                on.UnionWith(register.Organisation.Above(function).Select(f => f.Id.Value));
            }
        }

        return register.Tree.Tops.Where(f => !on.Contains(f.Id.Value)).Select(Register.Link);
    }

    /// <summary>An input with all that moves it.</summary>
    private sealed record Rung(Edge Edge, List<Metric> Below);

    private sealed record Climber(Metric Metric, Rung Rung);
}
