using System.CommandLine;
using System.Globalization;

using Yardstick.Changes;
using Yardstick.Git;
using Yardstick.Governance;
using Yardstick.History;
using Yardstick.Model;
using Yardstick.Reports;
using Yardstick.Text;

namespace Yardstick.Cli;

/// <summary><c>yardstick digest --since REV|DATE</c>: the weekly mail of those who look after the metrics.</summary>
internal static class DigestCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var folder = CommonOptions.Folder();
        var since = new Option<string>("--since") { Description = "A day such as 2026-11-14, at whose beginning to start, or a branch, tag or commit.", HelpName = "REV|DATE", Required = true };
        var format = new Option<string>("--format") { Description = "markdown or atom.", HelpName = "FORMAT", DefaultValueFactory = _ => "markdown" };
        format.AcceptOnlyFromAmong("markdown", "atom");
        var today = CommonOptions.Today();
        var cache = CommonOptions.Cache();
        var command = new Command("digest", "Sum up what changed in meaning, and what is due: reviews, waivers, targets.") { folder, since, format, today, cache };
        command.SetAction(parsed =>
        {
            var dictionary = DictionaryFolder.Find(parsed.GetValue(folder), surroundings);
            var cacheFolder = CommonOptions.CacheFolder(parsed.GetValue(cache), [dictionary.FullPath], surroundings);
            var digest = Read(dictionary, parsed.GetValue(since)!, CommonOptions.DateOf(parsed.GetValue(today), surroundings), cacheFolder, surroundings);
            Write(digest, parsed.GetValue(format) == "atom", surroundings);
            return (int)ExitCode.Clean;
        });
        return command;
    }

    private static Digest Read(DictionaryFolder folder, string since, DateOnly today, string? cache, Surroundings surroundings)
    {
        var isDay = DateOnly.TryParseExact(since, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        if (isDay && day > today)
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--since {since} is yet to come: today is {today:yyyy-MM-dd}, so nothing can have changed since. Name a day that has been, or the day to judge by with --today."));
        }

        var repository = Revisions.Answered(GitRepository.Of(folder.FullPath, surroundings.Variable("PATH")));
        var head = Revisions.Answered(repository.Head());
        var start = isDay
            ? repository.CommitBefore(day, head)
            : Revisions.Answered(repository.MergeBase(CommitOf(since, repository), head));
        var after = CatalogueReader.Read(Revisions.Answered(repository.Tree(head, folder.ShownAs)));
        var before = CatalogueReader.Read(start is null ? new SourceTree([], []) : PastDictionary.At(start, repository, folder).Tree);
        var history = Revisions.Answered(HistoryReader.Read(repository, head, after.Configuration, cache));
        return Digest.Of(since, today, ChangeSet.Between(before, after), history);
    }

    // A branch or tag may be called like a day that no calendar has; what is neither was meant as a day.
    private static string CommitOf(string since, GitRepository repository)
    {
        var answer = repository.Commit(since);
        return answer.Value is null && since.Split('-') is [{ Length: 4 } year, { Length: 2 } month, { Length: 2 } day] && (year + month + day).All(char.IsAsciiDigit)
            ? throw new UsageException($"--since {since} is no day of the calendar. Write year-month-day, such as 2026-03-31.")
            : Revisions.Answered(answer);
    }

    private static void Write(Digest digest, bool asAtom, Surroundings surroundings)
    {
        if (!asAtom)
        {
            DigestMarkdown.Write(digest, surroundings.Out);
            return;
        }

        surroundings.Out.Flush();
        DigestAtom.Of(digest).Write(surroundings.OutBytes);
        surroundings.Out.WriteLine();
    }
}
