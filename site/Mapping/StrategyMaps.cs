using Yardstick.Model;
using Yardstick.Rules.Definition;
using Yardstick.Site.Pages;
using Yardstick.Site.Wording;
using Yardstick.Text;

namespace Yardstick.Site.Mapping;

/// <summary>An objective within a perspective, with the KPIs that measure it there.</summary>
/// <param name="Key">The name by which a link reaches it.</param>
internal sealed record ScorecardCell(Perspective Perspective, Served Served, string Key, IReadOnlyList<Metric> Kpis)
{
    public string Title => Served.Area?.Title ?? Served.Objective?.Title ?? "No objective yet";

    public Anchor Link => new(Title, $"{Targets.BalancedScorecard}#{Key}");

    public ObjectiveSide Side => new(Link, Terms.Of(Perspective));
}

/// <summary>One objective moving another, shown by the first two KPIs that do so.</summary>
/// <param name="Because">The reason of the first link between them, without a full stop.</param>
internal sealed record Cause(ScorecardCell From, ScorecardCell To, Metric Mover, Metric Moved, string? Because)
{
    /// <summary>Whether it leads from a perspective to one below.</summary>
    public bool IsAgainst => From.Perspective < To.Perspective;
}

/// <summary>Cause and effect among objectives, read off the links between their KPIs: from learning at the bottom up to the owners (Kaplan and Norton, 2004).</summary>
internal static class StrategyMaps
{
    /// <summary>From the lowest perspective up.</summary>
    public static IReadOnlyList<Cause> Causes(IReadOnlyList<ScorecardCell> cells, Register register)
    {
        var cellOf = new Dictionary<Metric, ScorecardCell>();
        foreach (var cell in cells)
        {
            foreach (var kpi in cell.Kpis)
            {
                cellOf[kpi] = cell;
            }
        }

        var causes = new List<Cause>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in cells.Reverse())
        {
            foreach (var kpi in cell.Kpis)
            {
                foreach (var cause in From(kpi, cellOf, register.Published.Cascade).Where(c => known.Add($"{c.From.Key} {c.To.Key}")))
                {
                    causes.Add(cause);
                }
            }
        }

        return causes;
    }

    /// <param name="isOpen">Whether everyone may see it: then nobody can tell what is missing from what is left out.</param>
    public static LayeredPicture Of(IReadOnlyList<ScorecardCell> cells, IReadOnlyList<Cause> causes, bool isOpen) => LayeredPictures.Of(
        "Strategy map: which objective moves which",
        [
            .. Enum.GetValues<Perspective>().Select(p => new PlacedBand(
                Terms.Of(p),
                EmptyPerspective.QuestionOf(p),
                cells.Any(c => c.Perspective == p)
                    ? [.. cells.Where(c => c.Perspective == p).Select(c => new Placed(c.Key, c.Title, Counted.OrNone(c.Kpis.Count, "KPI"), c.Link.Target, c.Kpis.Any(m => m.IsCompanyKpi) ? "top" : "near"))]
                    : [new Placed(Word.Of(p), isOpen ? "Not part of this edition" : "No KPI yet", null, Targets.Perspective(Word.Of(p)), "gap")])),
        ],
        [.. causes.Select(c => new PlacedLink(c.From.Key, c.To.Key, c.IsAgainst ? "against" : null) { IsLevel = c.From.Perspective == c.To.Perspective })]);

    public static CauseLine InWords(Cause cause) => new(
        cause.From.Side,
        cause.To.Side,
        Register.Link(cause.Mover),
        Register.Link(cause.Moved),
        cause.Because,
        cause.IsAgainst);

    // Through metrics that are no KPIs to the first that is one.
    private static IEnumerable<Cause> From(Metric kpi, Dictionary<Metric, ScorecardCell> cellOf, Cascade cascade)
    {
        var start = cellOf[kpi];
        var seen = new HashSet<Metric> { kpi };
        var waiting = new Queue<Way>(cascade.Up(kpi).Select(e => new Way(e, e)));
        while (waiting.TryDequeue(out var way))
        {
            var reached = way.Last.To;
            if (!cascade.IsSound(way.Last) || !seen.Add(reached))
            {
                continue;
            }

            if (!cellOf.TryGetValue(reached, out var cell))
            {
                foreach (var edge in cascade.Up(reached))
                {
                    waiting.Enqueue(way with { Last = edge });
                }
            }
            else if (cell != start)
            {
                yield return new Cause(start, cell, kpi, reached, way.First.Link.Because?.Value.Trim().TrimEnd('.'));
            }
        }
    }

    private sealed record Way(Edge First, Edge Last);
}
