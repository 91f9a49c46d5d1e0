namespace Yardstick.Model;

/// <summary>Whose success a metric measures, from the top down.</summary>
public enum Level
{
    Company,
    Function,
    Role,
}

public enum Kind
{
    Kpi,
    Metric,
}

public enum Status
{
    Proposed,
    Active,
    Deprecated,
    Retired,
}

/// <summary>Which way is better.</summary>
public enum Direction
{
    Higher,
    Lower,
    Range,
}

public enum LinkType
{
    /// <summary>The parent is computed from it.</summary>
    Component,

    /// <summary>It influences the parent.</summary>
    Driver,

    /// <summary>A support function makes the parent possible.</summary>
    Enabler,
}

public enum EvidenceState
{
    Assumed,
    Supported,
    Refuted,
}

public enum Visibility
{
    Public,
    Internal,
    Restricted,
}

public enum Timing
{
    Leading,
    Lagging,
}

public enum Nature
{
    Quantitative,
    Qualitative,
}

public enum Horizon
{
    Strategic,
    Tactical,
    Operational,
}

public enum TraitScope
{
    Individual,
    Team,
    Function,
    Company,
}

/// <summary>The four perspectives of the balanced scorecard.</summary>
public enum Perspective
{
    Financial,
    Customer,
    InternalProcess,
    LearningAndGrowth,
}

/// <summary>What a target rests on.</summary>
public enum TargetBasis
{
    Agreed,
    Placeholder,
    Regulatory,
    Contractual,
}

/// <summary>The longest time between two reviews.</summary>
public enum ReviewRhythm
{
    Month,
    Quarter,
    HalfYear,
    Year,
}
