using Yardstick.Model;
using Yardstick.Site.Pages;

namespace Yardstick.Site.Mapping;

/// <summary>The pages of functions and roles: company KPIs first, their own metrics beside them.</summary>
internal static class FunctionPages
{
    public static IEnumerable<PlannedPage> All(Register register)
    {
        // A function tells how well all that lies inside it is kept.
        var within = new Dictionary<Function, List<Metric>>();
        foreach (var metric in register.Published.Metrics)
        {
            var stated = metric.Function?.Value ?? register.Organisation.Role(metric.Role?.Value ?? "")?.Function?.Value;
            if (stated is not null && register.Organisation.Function(stated) is { } function)
            {
                foreach (var around in register.Organisation.Above(function).Prepend(function))
                {
                    if (!within.TryGetValue(around, out var list))
                    {
                        within[around] = list = [];
                    }

                    list.Add(metric);
                }
            }
        }

        return
        [
            .. register.Tree.Functions.Select(f => new PlannedPage(Targets.Function(f.Id.Value), () => Of(f, register)) { Scope = Scope.Of(() => within.GetValueOrDefault(f, []).Concat(register.CompanyKpis)) }),
            .. register.Tree.Roles.Select(r => new PlannedPage(Targets.Role(r.Id.Value), () => Of(r, register)) { Scope = Scope.Of(() => register.OfRole(r.Id.Value).Concat(register.CompanyKpis)) }),
        ];
    }

    public static FunctionPage Of(Function function, Register register)
    {
        var id = function.Id.Value;
        var own = Scorecards.Current(register.OfFunction(id));
        var roles = register.Tree.RolesOf(id);
        return new FunctionPage
        {
            Frame = register.Frame,
            Path = Targets.Function(id),
            Title = function.Title,
            Summary = $"What {function.Title} measures, and what it moves.",
            Trail = [ScorecardsPages.Link, .. Trail(function, register)],
            Feed = register.History.IsKnown ? new Anchor($"Changes in {function.Title} as a feed", Targets.FunctionFeed(id)) : null,
            Description = function.Description?.Value,
            Lead = function.Lead is { } lead ? register.Party(lead.Value) : null,
            IsSupport = function.IsSupport,
            Usage = Scorecards.Usage(own, register.Published.Configuration.Limits.OfFunction(id), register.Published),
            Moves = Scorecards.Moved(own, [.. roles.SelectMany(r => Scorecards.Current(register.OfRole(r.Id.Value)))], register),
            Own = Scorecards.Of("Its own metrics", null, own, register),
            TakesPart = Scorecards.TakesPart(own, register),
            Functions = Entries(register.Tree.Inside(function), register),
            Roles = [.. roles.Select(r => Entry(r, register))],
            Score = register.Scores is { } scores ? ScoreTables.Of(scores.OfFunction(id)) : null,
            Former = Scorecards.Former(register.OfFunction(id), register),
            Findings = FindingsAt(function.Node, register),
        };
    }

    public static RolePage Of(Role role, Register register)
    {
        var id = role.Id.Value;
        var own = Scorecards.Current(register.OfRole(id));
        var function = role.Function is { } within ? register.Organisation.Function(within.Value) : null;
        var around = own.Count > 0 || function is null ? [] : Scorecards.Current(register.OfFunction(function.Id.Value));
        return new RolePage
        {
            Frame = register.Frame,
            Path = Targets.Role(id),
            Title = role.Title,
            Summary = $"What a {role.Title} measures, and what it moves.",
            Trail = function is null ? [ScorecardsPages.Link] : [ScorecardsPages.Link, .. Trail(function, register), register.Party(function.Id.Value)],
            Description = role.Description?.Value,
            Function = role.Function is { } f ? register.Party(f.Value) : null,
            OfFunction = [.. around.Select(Register.Link)],
            FunctionMoves = own.Count > 0 || function is null ? [] : Scorecards.MovedByAny(WithRoles(function, register), register),
            OfFunctionCount = Counts.OfOwn(around),
            HeldBy = [.. role.HeldBy.Select(h => register.Party(h.Value))],
            Usage = Scorecards.Usage(own, register.Published.Configuration.Limits.OfRole(id), register.Published),
            Moves = Scorecards.Moved(own, [], register),
            Own = Scorecards.Of("Its own metrics", null, own, register),
            TakesPart = Scorecards.TakesPart(own, register),
            Former = Scorecards.Former(register.OfRole(id), register),
            Findings = FindingsAt(role.Node, register),
        };
    }

    private static IEnumerable<Metric> WithRoles(Function function, Register register) =>
        Scorecards.Current([.. register.OfFunction(function.Id.Value), .. register.Tree.RolesOf(function.Id.Value).SelectMany(r => register.OfRole(r.Id.Value))]);

    /// <summary>The functions around a function, the widest first.</summary>
    public static IReadOnlyList<Anchor> Trail(Function function, Register register) =>
        [.. register.Organisation.Above(function).Reverse().Select(f => register.Party(f.Id.Value))];

    /// <param name="target">Where each leads, by its id; to its scorecard unless stated.</param>
    public static IReadOnlyList<FunctionEntry> Entries(IReadOnlyList<Function> tops, Register register, Func<string, string>? target = null) =>
        register.Tree.Grow<FunctionEntry>(tops, (function, inside) => new FunctionEntry(
            function.Title,
            (target ?? Targets.Function)(function.Id.Value),
            Counts.OfOwn(Scorecards.Current(register.OfFunction(function.Id.Value))),
            function.IsSupport,
            [.. register.Tree.RolesOf(function.Id.Value).Select(r => Entry(r, register))],
            inside));

    private static RoleEntry Entry(Role role, Register register) =>
        new(role.Title, Targets.Role(role.Id.Value), Counts.Of(Scorecards.Current(register.OfRole(role.Id.Value))));

    private static IReadOnlyList<FindingNote> FindingsAt(Yaml.YamlNode node, Register register) =>
        register.Findings.In(node.File.Path, d => node.Span.Contains(d.Place.Span));
}
