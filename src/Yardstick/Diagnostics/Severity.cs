namespace Yardstick.Diagnostics;

/// <summary>How much a finding weighs, in rising order.</summary>
public enum Severity
{
    /// <summary>The rule does not run.</summary>
    Off,
    Note,
    Warning,
    Error,
}
