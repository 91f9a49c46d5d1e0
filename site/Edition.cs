using Yardstick.Changes;
using Yardstick.Git;
using Yardstick.History;

namespace Yardstick.Site;

/// <summary>The state of the sources that is published, and what is known of how it came to be.</summary>
public sealed record Edition
{
    /// <summary>Of which nothing is known.</summary>
    public static Edition Unknown { get; } = new();

    /// <summary>The commit that the sources are of; nothing where there is none.</summary>
    public Revision? Revision { get; init; }

    /// <summary>Whether the sources differ from that commit's.</summary>
    public bool IsAltered { get; init; }

    /// <summary>What happened up to that commit; nothing where git cannot tell.</summary>
    public DictionaryHistory? History { get; init; }

    /// <summary>Whether it is shown for what it was, and not for what holds now.</summary>
    public bool IsPast { get; init; }

    /// <summary>What the sources alter, for a preview of it; nothing where nobody asked.</summary>
    public Comparison? Comparison { get; init; }

    /// <summary>Why there is no history, and what to do about it.</summary>
    public GitProblem? Problem { get; init; }
}
