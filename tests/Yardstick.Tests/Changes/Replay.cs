using System.Text.Json;

namespace Yardstick.Tests.Changes;

/// <summary>A history to be replayed: the clean dictionary on the branch main, and a branch topic that a test changes.</summary>
internal static class Replay
{
    public const string WinRate = "metrics/sales/win-rate.yaml";
    public const string Mrr = "metrics/company/mrr.yaml";
    public const string CallAttempts = "metrics/sales/call-attempts.yaml";

    public static Workspace Start() => Workspace.From("clean").Commit("base").Git("switch", "-q", "-c", "topic");

    /// <summary>Raises the version of a metric that stands at 1.0.0, with an entry in its change log.</summary>
    public static Workspace Raise(this Workspace workspace, string path, string version, string more = "") =>
        workspace.Edit(path, "version: 1.0.0\nstatus", $"version: {version}\nstatus").Edit(path, "changelog:\n", $"changelog:\n  - {{version: {version}, date: 2026-11-20, change: Changed{more}}}\n");

    /// <summary>Adds a metric to sales that offends no rule.</summary>
    public static Workspace AddToSales(this Workspace workspace, string id) =>
        workspace.CopyIn(workspace.PathOf("metrics/sales/win-rate.yaml"), $"metrics/sales/{id}.yaml", text => text
            .Replace("id: win-rate", $"id: {id}", StringComparison.Ordinal)
            .Replace("name: Win rate", $"name: Metric {id}", StringComparison.Ordinal)
            .Replace("from: CRM", $"from: CRM {id}", StringComparison.Ordinal));

    /// <summary>The rules of the findings that the change brings, in alphabetical order.</summary>
    public static string Brings(this Workspace workspace, string against = "main")
    {
        var result = workspace.Run("check", "--base", against, "--format", "json");
        Assert.InRange(result.ExitCode, 0, 1);
        var findings = JsonDocument.Parse(result.Out).RootElement.GetProperty("findings").EnumerateArray();
        return string.Join(", ", findings.Where(f => !f.GetProperty("known").GetBoolean() && !f.TryGetProperty("waiver", out _)).Select(f => f.GetProperty("rule").GetString()).Order(StringComparer.Ordinal));
    }

    /// <summary>What became of each metric, as "win-rate changed breaking".</summary>
    public static string Differs(this Workspace workspace, string revisions = "main")
    {
        var result = workspace.Run("diff", revisions, "--format", "json").ExitsWith(0);
        var metrics = JsonDocument.Parse(result.Out).RootElement.GetProperty("metrics").EnumerateArray();
        return string.Join(", ", metrics.Select(m => $"{m.GetProperty("id")} {m.GetProperty("kind")} {m.GetProperty("impact")}"));
    }
}
