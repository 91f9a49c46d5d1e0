using System.Globalization;
using System.Security.Cryptography;

using Yardstick.Governance;
using Yardstick.Text;

namespace Yardstick.Reports;

/// <summary>A digest as a feed: an entry for each metric that changed and for everything that waits for somebody.</summary>
public static class DigestAtom
{
    public static AtomFeed Of(Digest digest)
    {
        var configuration = digest.Changes.Head.Configuration;
        var title = configuration.Title?.Value ?? "Metrics";
        var today = At(digest.Today);
        var names = Names.Of(digest.Changes.Head);
        var entries = new List<AtomEntry>();
        foreach (var change in digest.Changed)
        {
            // The same state of a metric is the same entry, whatever it is compared with.
            var metric = change.Change.Metric;
            var state = Convert.ToHexStringLower(SHA256.HashData(metric.File.Bytes.Span))[..16];
            var lines = change.Events.Select(e => HistoryWords.Of(e, names)).Concat(change.ChangeLog);
            entries.Add(new AtomEntry(Urn("change", metric.Id, state), $"{metric.Title}: {ChangeWords.Of(change.Change.Impact)} change", change.Last?.Time ?? today, string.Join('\n', lines)));
        }

        foreach (var due in digest.Reviews)
        {
            entries.Add(new AtomEntry(Urn("review", due.Metric.Id, Iso(due.Day)), $"Review {due.Metric.Title}", At(due.Day < digest.Today ? due.Day.Value : digest.Today), $"{due.Metric.Title}, owned by {DigestWords.Owner(due.Metric, digest.Changes.Head)}: {DigestWords.Review(due, digest)}."));
        }

        foreach (var waiver in digest.Waivers)
        {
            var subject = (waiver.Metric ?? waiver.Function ?? waiver.Role)?.Value ?? "";
            entries.Add(new AtomEntry(Urn("waiver", $"{waiver.Rule?.Value}.{subject}", Iso(waiver.Expires!.Value)), $"A waiver of {waiver.Rule?.Value ?? "a rule"} ends", At(waiver.Expires.Value < digest.Today ? waiver.Expires.Value : digest.Today), DigestWords.Waiver(waiver, digest)));
        }

        foreach (var due in digest.Targets)
        {
            entries.Add(new AtomEntry(Urn("target", due.Metric.Id, Iso(due.Day)), $"The target of {due.Metric.Title} is past its day", At(due.Day!.Value), $"{due.Metric.Title}, owned by {DigestWords.Owner(due.Metric, digest.Changes.Head)}: {DigestWords.Target(due)}."));
        }

        return new AtomFeed("urn:yardstick:digest:" + Uri.EscapeDataString(title), DigestWords.Title(digest), entries.Count > 0 ? entries.Max(e => e.Updated) : digest.Head?.Time ?? today, title, [.. entries.DistinctBy(e => e.Id)]);
    }

    private static string Urn(string kind, string id, string of) => $"urn:yardstick:{kind}:{Uri.EscapeDataString(Quote.Plain(id))}:{of}";

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "unknown";

    private static DateTimeOffset At(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
