using Yardstick.Changes;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.History;

/// <summary>What history keeps of one version of a metric's file.</summary>
/// <param name="Number">The version that it states.</param>
/// <param name="TargetDue">As year-month-day.</param>
/// <param name="Since">The day of the oldest entry of its change log, as year-month-day.</param>
/// <param name="Meaning">What it shares with metrics of the same number alone; nothing where the formula is not understood.</param>
/// <param name="Problem">Why it could not be read; then nothing else of it is known.</param>
/// <param name="Entry">The change log's sentence on this version.</param>
public sealed record MetricVersion(
    string Id,
    string Name,
    string? Number,
    bool IsKpi,
    string? Status,
    Visibility Audience,
    string? Function,
    string? Owner,
    string? Unit,
    string? Display,
    string? TargetDue,
    string? Since,
    IReadOnlyList<string> Aliases,
    string? Meaning,
    string? Entry,
    string? Problem)
{
    // A proposal may wait a while before it is taken in.
    private const int LongestWait = 31;

    public static MetricVersion Of(Metric metric, MetricFormula? formula) => new(
        metric.Id,
        metric.Title,
        metric.Version?.Value,
        metric.IsKpi,
        metric.Status is { } status ? Word.Of(status.Value) : null,
        metric.Audience,
        metric.Function?.Value,
        metric.Owner?.Value,
        metric.Unit?.Value,
        metric.Display?.Value,
        metric.Target?.Due is { } due ? Days.Iso(due.Value) : null,
        metric.ChangeLog.Select(e => e.Date?.Value is { } date ? Days.Iso(date) : null).OfType<string>().Min(StringComparer.Ordinal),
        [.. metric.Aliases.Select(a => a.Value)],
        formula?.Meaning,
        metric.ChangeLog.FirstOrDefault(e => e.Version is not null && e.Version.Value == metric.Version?.Value)?.Change?.Value,
        null);

    /// <summary>Since when it was known elsewhere, where that is long before the day on which the dictionary took it in; nothing where that day is none, as in a preview.</summary>
    public string? KnownBefore(DateOnly taken) => Since is not null && taken.DayNumber >= LongestWait && string.CompareOrdinal(Since, Days.Iso(taken.AddDays(-LongestWait))) < 0 ? Since : null;

    internal static MetricVersion Unreadable(string problem) => new("", "", null, false, null, Visibility.Restricted, null, null, null, null, null, null, [], null, null, problem);

    internal Identity<T> IdentityOf<T>(T of) => new(of, Id, Aliases, PlainWords.Of(Name), () => Meaning);
}
