using Yardstick.Model;

namespace Yardstick.Site.Publication;

/// <summary>What a visible metric's definition says beside its meaning, and how the organisation works on it.</summary>
internal enum Disclosed
{
    Stewards,
    Watchers,
    AgreedBy,
    Approval,
    Playbook,
    Source,
    InputSources,
    ImplementedBy,
    Dashboard,
    EvidenceNotes,
    Custom,
    Governance,
    Repository,
    PartsWithoutMetrics,
}

/// <summary>
/// Who may read what. The meaning of a visible metric, its owner, aim and links, is for whoever sees the metric; all
/// else stands in the table with the least audience that sees it.
/// </summary>
internal static class Disclosure
{
    private static readonly Part[] Table =
    [
        new(Disclosed.Stewards, Visibility.Internal, m => m with { Stewards = [] }),
        new(Disclosed.Watchers, Visibility.Internal, m => m with { Watchers = [] }),
        new(Disclosed.AgreedBy, Visibility.Internal, m => m with { Target = m.Target is null ? null : m.Target with { AgreedBy = null } }),
        new(Disclosed.Approval, Visibility.Internal, m => m with { Approval = null }),
        new(Disclosed.Playbook, Visibility.Internal, m => m with { Playbook = null }),

        // Which systems there are, and where data lies in them.
        new(Disclosed.Source, Visibility.Internal, m => m with { Source = null, Supplier = null }),
        new(Disclosed.InputSources, Visibility.Internal, m => m with { Formula = m.Formula is null ? null : m.Formula with { Inputs = [.. m.Formula.Inputs.Select(i => i with { From = null })] } }),
        new(Disclosed.ImplementedBy, Visibility.Internal, m => m with { ImplementedBy = [] }),
        new(Disclosed.Dashboard, Visibility.Internal, m => m with { Dashboard = null }),

        // What the organisation notes for itself.
        new(Disclosed.Custom, Visibility.Internal, m => m with { Custom = null }),

        // What was tried and learnt on the way.
        new(Disclosed.EvidenceNotes, Visibility.Internal, m => m with { Links = [.. m.Links.Select(l => l with { Evidence = l.Evidence is null ? null : l.Evidence with { Note = null } })] }),

        // How well the dictionary is kept: score, findings, waivers, reviews, load, and the rules behind them.
        new(Disclosed.Governance, Visibility.Internal, m => m),

        // Files, and where they are changed and spoken about.
        new(Disclosed.Repository, Visibility.Internal, m => m),

        // Functions, roles and people that no visible metric belongs to.
        new(Disclosed.PartsWithoutMetrics, Visibility.Internal, m => m),
    ];

    public static bool Allows(Visibility audience, Disclosed part) => Table.First(p => p.What == part).Least <= audience;

    /// <summary>The metric with what its audience may read; the same one where that is all.</summary>
    public static Metric Of(Metric metric, Visibility audience)
    {
        foreach (var part in Table)
        {
            metric = part.Least > audience ? part.Without(metric) : metric;
        }

        return metric;
    }

    private sealed record Part(Disclosed What, Visibility Least, Func<Metric, Metric> Without);
}
