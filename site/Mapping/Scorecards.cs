using Yardstick.Model;
using Yardstick.Rules.Lifecycle;
using Yardstick.Site.Pages;
using Yardstick.Site.Publication;
using Yardstick.Site.Wording;
using Yardstick.Text;

namespace Yardstick.Site.Mapping;

/// <summary>Metrics side by side with the company KPIs they move.</summary>
internal static class Scorecards
{
    public static Scorecard Of(string heading, string? note, IEnumerable<Metric> metrics, Register register) =>
        new(heading, note, [.. metrics.Select(m => Line(m, register))]);

    /// <summary>The company KPIs that some metrics move, the North Star first and imported ones last; a company KPI is not moved by itself.</summary>
    /// <param name="further">What moves them too and is no metric of the scorecard: those of a function's roles.</param>
    public static IReadOnlyList<MovedKpi> Moved(IReadOnlyList<Metric> metrics, IReadOnlyList<Metric> further, Register register)
    {
        var own = metrics.ToHashSet();
        var movers = new Dictionary<Metric, List<IReadOnlyList<ChainStep>>>();
        foreach (var metric in metrics.Concat(further))
        {
            foreach (var kpi in register.KpisMovedBy(metric))
            {
                if (!movers.TryGetValue(kpi, out var list))
                {
                    movers[kpi] = list = [];
                }

                list.Add(UpToOwn(metric, kpi));
            }
        }

        return [.. register.Tops.Where(movers.ContainsKey).Select(k => new MovedKpi(register.Name(k), Aims.Short(k), movers[k]))];

        // How it goes on from a metric of the scorecard stands beside that one.
        List<ChainStep> UpToOwn(Metric metric, Metric kpi)
        {
            var steps = new List<ChainStep>();
            foreach (var edge in register.Published.Cascade.ChainTo(metric, kpi))
            {
                steps.Add(new ChainStep(Register.Link(edge.From), NoteOf(edge.From, own.Contains(edge.From) ? null : RoleOf(edge.From, register))));
                if (own.Contains(edge.From))
                {
                    break;
                }
            }

            return steps;
        }
    }

    /// <summary>The company KPIs that some metrics move, by name alone.</summary>
    public static IReadOnlyList<Anchor> MovedByAny(IEnumerable<Metric> metrics, Register register)
    {
        var moved = metrics.SelectMany(register.KpisMovedBy).ToHashSet();
        return [.. register.Tops.Where(moved.Contains).Select(Register.Link)];
    }

    /// <summary>The strategy's pages on which some metrics stand.</summary>
    public static IReadOnlyList<Fact> TakesPart(IReadOnlyList<Metric> metrics, Register register)
    {
        var plans = register.Plans;
        var perspectives = metrics.Where(m => m.IsKpi).Select(m => m.Perspective).OfType<Stated<Perspective>>().Select(p => Word.Of(p.Value)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. new[]
            {
                Fact.Of("Objectives", [.. metrics.Select(m => plans.Served(m).Objective).OfType<Objective>().Distinct().Select(plans.Link)]),
                Fact.Of("Key results of", [.. metrics.SelectMany(plans.OkrsOf).Distinct().Select(plans.Link)]),
                Fact.Of("Balanced scorecard", [.. Enum.GetValues<Perspective>().Where(p => perspectives.Contains(Word.Of(p))).Select(p => new Anchor(Terms.Of(p), Targets.Perspective(Word.Of(p))))]),
                Fact.Of("North Star", register.NorthStar is { } star && metrics.Any(m => register.KpisMovedBy(m).Contains(star)) ? [new($"On the ladder to {star.Title}", Targets.NorthStar)] : []),
            }.Where(f => f.Links.Count > 0),
        ];
    }

    /// <summary>How many it has and how many are enough; for everyone only what there is to see. Where metrics are hidden there may be more, unless it is full.</summary>
    public static string Usage(IReadOnlyList<Metric> current, Limit limit, Published published)
    {
        var used = current.Count(m => m.IsActive);
        return published.Audience == Visibility.Public
            ? $"{Counts.ActiveOfOwn(used, null, isAll: true)} in this edition"
            : Counts.ActiveOfOwn(used, limit.Maximum, published.IsWhole || used >= limit.Maximum);
    }

    public static IReadOnlyList<Metric> Current(IEnumerable<Metric> metrics) => [.. metrics.Where(m => !m.IsRetired)];

    public static IReadOnlyList<MetricName> Former(IEnumerable<Metric> metrics, Register register) => [.. metrics.Where(m => m.IsRetired).Select(register.Name)];

    private static ScoreLine Line(Metric metric, Register register) => new(
        register.Name(metric),
        metric.Why?.Value,
        Aims.Short(metric),
        Rhythms.NextReview(metric, register.Published.Configuration) is { } day ? Days.InWords(day) : null,
        [.. register.Published.Cascade.Up(metric).Select(e => register.Step(e, e.To))],
        [.. register.KpisMovedBy(metric).Select(k => Chain(metric, k, register)).Where(c => c.Count > 2)]);

    // A direct step is told with its reason.
    private static IReadOnlyList<ChainStep> Chain(Metric metric, Metric kpi, Register register) =>
        [new(new Anchor(metric.Title, null), null), .. register.Published.Cascade.ChainTo(metric, kpi).Select(e => new ChainStep(Register.Link(e.To), NoteOf(e.To, RoleOf(e.To, register))))];

    // What is on its way out or not in use yet counts among what moves a KPI, and is told apart.
    private static string? NoteOf(Metric metric, string? role)
    {
        var status = metric.Status is { Value: not Status.Active } stated ? Word.Of(stated.Value) : null;
        return role is null || status is null ? role ?? status : $"{role}, {status}";
    }

    private static string? RoleOf(Metric metric, Register register) =>
        metric is { Level.Value: Level.Role, Role: { } role } ? register.Party(role.Value).Text : null;
}
