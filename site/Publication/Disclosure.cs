using Yardstick.History;
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
    Handles,
    Plans,
    Proposals,
    OwnGuide,
    Stubs,
    PartsWithoutMetrics,
}

/// <summary>
/// Who may read what. The meaning of a visible metric, its owner, aim and links, is for whoever sees the metric; all
/// else stands in the table with the least audience that sees it.
/// </summary>
internal static class Disclosure
{
    // An input's source and a link's evidence stand among what everyone may read.
    private static readonly string[] PartlyOpen = ["formula.inputs", "contributes_to"];

    private static readonly Part[] Table =
    [
        new(Disclosed.Stewards, Visibility.Internal, m => m with { Stewards = [] }, "stewards"),
        new(Disclosed.Watchers, Visibility.Internal, m => m with { Watchers = [] }, "watchers"),
        new(Disclosed.AgreedBy, Visibility.Internal, m => m with { Target = m.Target is null ? null : m.Target with { AgreedBy = null } }, "target.agreed_by"),
        new(Disclosed.Approval, Visibility.Internal, m => m with { Approval = null }, "approval"),
        new(Disclosed.Playbook, Visibility.Internal, m => m with { Playbook = null }, "playbook"),

        // Which systems there are, and where data lies in them.
        new(Disclosed.Source, Visibility.Internal, m => m with { Source = null, Supplier = null }, "source", "supplier"),
        new(Disclosed.InputSources, Visibility.Internal, m => m with { Formula = m.Formula is null ? null : m.Formula with { Inputs = [.. m.Formula.Inputs.Select(i => i with { From = null })] } }, "formula.inputs"),
        new(Disclosed.ImplementedBy, Visibility.Internal, m => m with { ImplementedBy = [] }, "implemented_by"),
        new(Disclosed.Dashboard, Visibility.Internal, m => m with { Dashboard = null }, "dashboard"),

        // What the organisation notes for itself.
        new(Disclosed.Custom, Visibility.Internal, m => m with { Custom = null }, "custom"),

        // What was tried and learnt on the way.
        new(Disclosed.EvidenceNotes, Visibility.Internal, m => m with { Links = [.. m.Links.Select(l => l with { Evidence = l.Evidence is null ? null : l.Evidence with { Note = null } })] }, "contributes_to"),

        // How well the dictionary is kept: score, findings, waivers, reviews, load, and the rules behind them.
        new(Disclosed.Governance, Visibility.Internal, m => m),

        // Files, who changes them, and where they are changed and spoken about.
        new(Disclosed.Repository, Visibility.Internal, m => m),

        // What people are called on the repository's host.
        new(Disclosed.Handles, Visibility.Internal, m => m),

        // What the organisation has set out to do: why it has an objective and who owns it, initiatives and OKRs.
        new(Disclosed.Plans, Visibility.Internal, m => m),

        // The worksheet for new metrics, with whoever may own them.
        new(Disclosed.Proposals, Visibility.Internal, m => m),

        // How the organisation itself works with metrics.
        new(Disclosed.OwnGuide, Visibility.Internal, m => m),

        // That there are metrics which only a circle sees.
        new(Disclosed.Stubs, Visibility.Internal, m => m),

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

    /// <summary>What of a change its audience may read: its values only where none of them may be of a part it does not see, and nothing where it is all about one.</summary>
    public static Happening? Of(Happening what, Visibility audience)
    {
        foreach (var part in Table)
        {
            foreach (var field in part.Least > audience && what.Field is not null ? part.Fields : [])
            {
                if (Lies(what.Field!, within: field))
                {
                    return Array.IndexOf(PartlyOpen, field) >= 0 ? Bare(what) : null;
                }

                if (Lies(field, within: what.Field!))
                {
                    what = Bare(what);
                }
            }
        }

        return what;
    }

    /// <summary>That it happened, and no value.</summary>
    public static Happening Bare(Happening what) => what with { Before = what.Before is null ? null : "", After = what.After is null ? null : "", Notes = [], Parts = [] };

    private static bool Lies(string field, string within) =>
        field.StartsWith(within, StringComparison.Ordinal) && (field.Length == within.Length || field[within.Length] is '.' or '[');

    /// <param name="Fields">Where the part stands in a definition's file.</param>
    private sealed record Part(Disclosed What, Visibility Least, Func<Metric, Metric> Without, params string[] Fields);
}
