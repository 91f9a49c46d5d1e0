using Yardstick.Reports;
using Yardstick.Site.Mapping;
using Yardstick.Text;

namespace Yardstick.Site.Data;

/// <summary>What happened as feeds: of everything, of a function and of a person.</summary>
internal static class ChangeFeeds
{
    private const int Latest = 50;
    private const int MostNamed = 20;

    public static IEnumerable<DataFile> Of(Register register)
    {
        if (!register.History.IsKnown)
        {
            yield break;
        }

        yield return new(Targets.Feed, stream => Feed("changes", Targets.Feed, Targets.Changes, register.Changes.All, register).Write(stream)) { Scope = Scope.Past };
        foreach (var function in register.Tree.Functions)
        {
            var id = function.Id.Value;
            yield return new(Targets.FunctionFeed(id), stream => Feed($"changes in {function.Title}", Targets.FunctionFeed(id), Targets.Function(id), register.Changes.OfFunction(id), register).Write(stream)) { Scope = Scope.Past };
        }

        foreach (var person in register.PeopleShown)
        {
            var id = person.Id.Value;
            yield return new(Targets.PersonFeed(id), stream => Feed($"changes to what {person.Title} owns", Targets.PersonFeed(id), Targets.Person(id), register.Changes.OfOwner(id), register).Write(stream)) { Scope = Scope.Past };
        }
    }

    private static AtomFeed Feed(string about, string path, string page, IReadOnlyList<AlikeEvents> events, Register register)
    {
        var title = register.Frame.Title;
        var address = register.Frame.Address;
        var root = address ?? (path.Contains('/', StringComparison.Ordinal) ? "../" : "");
        var entries = new List<AtomEntry>();
        foreach (var happened in events.Take(Latest))
        {
            var entry = register.Changes.Entry(happened, MostNamed);
            var names = Listing.Of([.. entry.Metrics.Select(m => m.Text), .. entry.Further > 0 ? [$"{entry.Further} more"] : Array.Empty<string>()]);
            var first = happened.First;
            var link = happened.Of.Count == 1 ? entry.Metrics[0].Target : null;
            var lines = entry.What.SelectMany(w => new[] { $"{w.Text} ({w.Impact})." }.Concat(w.Notes).Concat(Wordings(w.Words))).Concat(entry.ChangeLog.Select(s => $"“{s}”"));
            entries.Add(new AtomEntry(
                $"urn:yardstick:event:{first.Revision.Id}:{Uri.EscapeDataString(first.Version.Id)}",
                $"{names}: {string.Join("; ", entry.What.Select(w => w.Text))}",
                first.Revision.Time,
                string.Join('\n', lines),
                root + (link ?? Targets.Changes))
            {
                Author = entry.Author,
            });
        }

        return new AtomFeed($"urn:yardstick:feed:{Uri.EscapeDataString(title)}:{path}", $"{title}: {about}", events.Count > 0 ? events[0].First.Revision.Time : register.Revised, title, [.. entries.DistinctBy(e => e.Id)])
        {
            Address = address is null ? null : address + path,
            Page = root + page,
        };
    }

    private static IEnumerable<string> Wordings(Pages.Rewording? words)
    {
        if (words is not null)
        {
            yield return $"Before: {words.Start} {words.Before} {words.End}";
            yield return $"Now: {words.Start} {words.After} {words.End}";
        }
    }
}
