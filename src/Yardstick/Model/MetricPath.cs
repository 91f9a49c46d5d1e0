namespace Yardstick.Model;

/// <summary>Where a metric's file belongs: the folder tells its level, function and role, the name its id.</summary>
public static class MetricPath
{
    /// <summary>The folder with a slash at its end; nothing while the definition does not say enough.</summary>
    public static string? FolderOf(Metric metric) => metric switch
    {
        { Level.Value: Level.Company } => "company/",
        { Level.Value: Level.Function, Function: { } function } => $"{function.Value}/",
        { Level.Value: Level.Role, Function: { } function, Role: { } role } => $"{function.Value}/{role.Value}/",
        _ => null,
    };

    /// <summary>The whole path; what the definition leaves open is taken from where the file is.</summary>
    public static string Of(Metric metric)
    {
        var path = metric.File.Path;
        var folder = FolderOf(metric) ?? path[..(path.LastIndexOf('/') + 1)];
        return $"{folder}{metric.Id}.yaml";
    }
}
