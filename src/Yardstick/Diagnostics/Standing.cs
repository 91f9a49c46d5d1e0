namespace Yardstick.Diagnostics;

/// <summary>How a finding stands in a run; only what is new counts.</summary>
public enum Standing
{
    New,

    /// <summary>It was there before what is judged.</summary>
    Known,

    /// <summary>It is accepted for a time, known or not.</summary>
    Waived,
}
