using Yardstick.Model;

namespace Yardstick.Rules.Access;

/// <summary>Who may see a metric. A larger value is more closed.</summary>
internal static class MetricVisibility
{
    /// <summary>Internal unless stated otherwise.</summary>
    public static Visibility Of(Metric metric) => metric.Visibility?.Value ?? Visibility.Internal;

    public static bool IsMoreClosed(Metric metric, Metric than) => Of(metric) > Of(than);
}
