using System.Text.Json;

namespace Yardstick.Tests.History;

/// <summary>A past to be replayed: the clean dictionary, committed in January.</summary>
internal static class Past
{
    public const string WinRate = "metrics/sales/win-rate.yaml";
    public const string Mrr = "metrics/company/mrr.yaml";

    public static Workspace Begin() => Workspace.From("clean").At("2026-01-05T09:00:00+01:00", "Lee Park").Commit("the dictionary");

    /// <summary>Commits at noon of a day.</summary>
    public static Workspace On(this Workspace workspace, string day, string person = "Dana Ito") => workspace.At($"{day}T12:00:00+00:00", person).Commit(day);

    /// <summary>What happened to a metric, as "2026-02-01 target-moved behavioural Dana Ito", newest first.</summary>
    public static string[] Told(this Workspace workspace, string metric, params string[] more) =>
        [.. Events(workspace, metric, more).Select(e => $"{e.GetProperty("date")} {e.GetProperty("kind")} {e.GetProperty("impact")} {e.GetProperty("author")}")];

    /// <summary>The same in plain words.</summary>
    public static string[] Words(this Workspace workspace, string metric) => [.. Events(workspace, metric).Select(e => $"{e.GetProperty("date")} {e.GetProperty("text")}")];

    private static JsonElement.ArrayEnumerator Events(Workspace workspace, string metric, params string[] more) =>
        JsonDocument.Parse(workspace.Run(["history", metric, "--format", "json", .. more]).ExitsWith(0).Out).RootElement.GetProperty("events").EnumerateArray();
}
