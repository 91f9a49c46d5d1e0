using Yardstick.History;
using Yardstick.Model;
using Yardstick.Reports;
using Yardstick.Site.Pages;
using Yardstick.Site.Publication;
using Yardstick.Site.Wording;
using Yardstick.Text;

namespace Yardstick.Site.Mapping;

/// <summary>What happened to a metric, in the words of its page.</summary>
internal static class Timelines
{
    /// <summary>Newest first, what one commit did together.</summary>
    public static IReadOnlyList<TimelineEntry> Of(Metric metric, Register register)
    {
        var entries = new List<TimelineEntry>();
        var events = register.History.Of(metric);
        for (var i = 0; i < events.Count;)
        {
            var first = events[i];
            var together = new List<Happened>();
            for (; i < events.Count && events[i].Revision == first.Revision; i++)
            {
                together.Add(Words(events[i], register));
            }

            entries.Add(new TimelineEntry(Days.Iso(first.Revision.Date), Days.InWords(first.Revision.Date), first.Version.Number, together, first.ChangeLog, Author(first.Revision, register), Commit(first.Revision, register)));
        }

        return entries;
    }

    /// <summary>Entries of the change log that no commit brought with it, as the file has them.</summary>
    public static IEnumerable<ChangeLogEntry> Unquoted(Metric metric, IReadOnlyList<TimelineEntry> entries)
    {
        var quoted = entries.SelectMany(e => e.ChangeLog).ToHashSet(StringComparer.Ordinal);
        return metric.ChangeLog.Where(e => e.Change is null || !quoted.Contains(e.Change.Value));
    }

    public static Happened Words(HistoryEvent happened, Register register) => new(
        HistoryWords.Of(happened, register.Names),
        Word.Of(happened.What.Impact),
        HistoryWords.AreShort(happened.What) ? Rewordings.Of(happened.What.Before, happened.What.After) : null,
        happened.What.Notes ?? []);

    public static string? Author(Revision revision, Register register) =>
        register.Published.Allows(Disclosed.Repository) && revision.Author.Length > 0 ? revision.Author : null;

    public static CommitMark? Commit(Revision revision, Register register) =>
        register.Published.Allows(Disclosed.Repository) && revision.Id.Length > 0 ? new CommitMark(revision.ShortId, register.Sources.Commit(revision.Id)) : null;
}
