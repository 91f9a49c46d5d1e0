using Yardstick.Model;

namespace Yardstick.Rules.Access;

/// <summary>Who may see a metric. A larger value is more closed.</summary>
internal static class MetricVisibility
{
    /// <summary>Internal unless stated otherwise.</summary>
    public static Visibility Of(Metric metric) => metric.Visibility?.Value ?? Visibility.Internal;

    /// <summary>Whether it is: misspelt, or behind a mistake that ended the reading of the file, anything may be stated.</summary>
    public static bool IsKnown(Metric metric) => !metric.Doubts("visibility");

    /// <summary>Whether a metric is surely closed to some of those who may see what has this visibility.</summary>
    public static bool IsMoreClosed(Metric metric, Visibility than) => IsKnown(metric) && Of(metric) > than;
}
