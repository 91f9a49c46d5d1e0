using System.CommandLine;

using Yardstick.Git;
using Yardstick.History;
using Yardstick.Reports;
using Yardstick.Text;

namespace Yardstick.Cli;

/// <summary><c>yardstick history METRIC</c>: what happened to a metric since it was created.</summary>
internal static class HistoryCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var metric = new Argument<string>("METRIC") { Description = "The id of a metric, today's or a former one, or a name or alias that only one has; those that are retired or removed are known too." };
        var folder = CommonOptions.Folder();
        var format = new Option<string>("--format") { Description = "text or json.", HelpName = "FORMAT", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var cache = CommonOptions.Cache();
        var command = new Command("history", "Tell what happened to a metric: when, by whom, and what it means for old numbers.") { metric, folder, format, cache };
        command.SetAction(parsed =>
        {
            var dictionary = DictionaryFolder.Find(parsed.GetValue(folder), surroundings);
            var cacheFolder = CommonOptions.CacheFolder(parsed.GetValue(cache), [dictionary.FullPath], surroundings);
            return (int)Run(parsed.GetValue(metric)!, dictionary, parsed.GetValue(format) == "json", cacheFolder, surroundings);
        });
        return command;
    }

    private static ExitCode Run(string id, DictionaryFolder folder, bool asJson, string? cache, Surroundings surroundings)
    {
        var repository = Revisions.Answered(GitRepository.Of(folder.FullPath, surroundings.Variable("PATH")));
        var commit = Revisions.Answered(repository.Head());
        var catalogue = folder.ReadSettings();
        var history = Revisions.Answered(HistoryReader.Read(repository, commit, catalogue.Configuration, cache));
        var metric = history.Find(id) ?? Named(id, history) ?? throw new UsageException(Unknown(id, history, folder));
        var names = Names.Of(catalogue) with { Metric = other => history.Find(other)?.Version.Name ?? other };
        if (asJson)
        {
            surroundings.Out.Flush();
            HistoryJson.Write(metric, commit, names, CommandLine.Version, surroundings.OutBytes);
            surroundings.Out.WriteLine();
        }
        else
        {
            HistoryText.Write(metric, names, surroundings.Out);
        }

        foreach (var skipped in history.Skipped.Where(s => metric.FormerIds.Append(metric.Id).Contains(Path.GetFileNameWithoutExtension(s.Path))))
        {
            surroundings.Error.WriteLine(Printable.Line($"yardstick: the version of {skipped.Revision.Id[..10]} is left out, because {folder.ShownAs}{skipped.Path} could not be read then: {skipped.Problem}"));
        }

        return ExitCode.Clean;
    }

    // What a metric was called last, as search takes it. A name that several have means none of them.
    private static MetricHistory? Named(string name, DictionaryHistory history)
    {
        var words = PlainWords.Of(name);
        var named = history.Metrics.Where(m => m.Version.Aliases.Prepend(m.Version.Name).Any(n => PlainWords.Of(n) == words)).ToList();
        return named.Count(m => !m.IsGone) == 1 ? named.Single(m => !m.IsGone) : named is [var only] ? only : null;
    }

    private static string Unknown(string id, DictionaryHistory history, DictionaryFolder folder)
    {
        var isNew = folder.Read().Files.Any(f => Path.GetFileNameWithoutExtension(f.Path) == id);
        var near = NearestName.Find(id, history.Ids) is { } found ? $" Did you mean '{found}'?" : "";
        return isNew
            ? $"The metric {Quote.Of(id)} was never committed, so nothing has happened to it yet. Commit its file first."
            : $"There is and was no metric {Quote.Of(id)}, so there is no history to tell.{(near.Length > 0 ? near : " Name one by its id, such as the name of its file without .yaml.")}";
    }
}
