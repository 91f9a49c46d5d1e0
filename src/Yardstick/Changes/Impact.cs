namespace Yardstick.Changes;

/// <summary>What a change does to the meaning of a metric, in rising order.</summary>
public enum Impact
{
    /// <summary>Nothing, so the version stays.</summary>
    None,

    /// <summary>Other words for the same: the version's last part rises.</summary>
    Editorial,

    /// <summary>Something new is said, and nothing else differs: the middle part rises.</summary>
    Additive,

    /// <summary>People act on it differently, while the numbers still compare: the middle part rises.</summary>
    Behavioural,

    /// <summary>Numbers before and after don't compare: the first part rises.</summary>
    Breaking,
}
