using System.CommandLine;
using System.Text;

using Yardstick.Governance;
using Yardstick.Model;
using Yardstick.Reports;
using Yardstick.Text;

namespace Yardstick.Cli;

/// <summary><c>yardstick score</c>: how much of what definitions should have they have, with the arithmetic.</summary>
internal static class ScoreCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var targets = new Argument<string[]>("DIR|NAME")
        {
            Description = "The dictionary's folder and a metric or function by its id, in any order. Without a name the company's score is shown.",
            Arity = new ArgumentArity(0, 2),
        };
        var format = new Option<string>("--format") { Description = "text or json.", HelpName = "FORMAT", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var badge = new Option<string?>("--badge") { Description = "Write the score to this file as a picture (SVG).", HelpName = "FILE" };
        var today = CommonOptions.Today();
        var command = new Command("score", "Show the governance score of the company, a function or a metric, and how it comes about.") { targets, format, badge, today };
        command.SetAction(parsed =>
        {
            var (folder, name) = Split(parsed.GetValue(targets) ?? [], surroundings);
            var dictionary = DictionaryFolder.Find(folder, surroundings);
            var date = CommonOptions.DateOf(parsed.GetValue(today), surroundings);
            var catalogue = CatalogueReader.Read(dictionary.Read());
            if (!catalogue.IsConfigured)
            {
                throw new UsageException($"{Printable.Line(dictionary.ShownAs)}{DefinitionFile.ConfigurationPath} cannot be read, and by other weights and limits than the organisation's own there is no score. Run yardstick check, and mend what it finds there.");
            }

            var scores = Scores.Of(catalogue, date);
            var scored = Find(name, catalogue, scores);
            if (parsed.GetValue(badge) is { } file)
            {
                ReportTarget.EnsureOutside(file, [dictionary.FullPath], surroundings);
                File.WriteAllBytes(surroundings.PathOf(file), Encoding.UTF8.GetBytes(Badge.Svg(scored.Title, scored.Score)));
            }

            Write(parsed.GetValue(format) == "json", name is null, scored, catalogue, scores, date, surroundings);
            return (int)ExitCode.Clean;
        });
        return command;
    }

    private static void Write(bool asJson, bool isAll, Scored scored, Catalogue catalogue, Scores scores, DateOnly today, Surroundings surroundings)
    {
        if (asJson)
        {
            surroundings.Out.Flush();
            ScoreJson.Write(isAll ? Scored.All(catalogue, scores) : [scored], today, CommandLine.Version, surroundings.OutBytes);
            return;
        }

        IReadOnlyList<Scored> parts = scored.Kind switch
        {
            ScoredKind.Company => [.. Scored.All(catalogue, scores).Where(s => s.Kind == ScoredKind.Function)],
            ScoredKind.Function => Scored.Within(scored.Id, catalogue, scores),
            _ => [],
        };
        ScoreText.Write(scored, parts, surroundings.Out);
        if (scored.Kind != ScoredKind.Metric)
        {
            surroundings.Error.WriteLine($"yardstick score {(scored.Kind == ScoredKind.Company ? "FUNCTION" : "METRIC")} shows what is open there.");
        }
    }

    // Other commands take the name first: a word is the folder if it is a dictionary's or looks like a path, wherever it stands.
    private static (string? Folder, string? Name) Split(string[] words, Surroundings surroundings)
    {
        return words switch
        {
            [] => (null, null),
            [var word] => IsFolder(word) ? (word, null) : (null, word),
            [var first, var second] when IsFolder(first) || (Directory.Exists(surroundings.PathOf(first)) && !IsFolder(second)) => (first, second),
            [var first, var second] when IsFolder(second) => (second, first),
            _ => throw new UsageException($"Neither {Quote.Of(words[0])} nor {Quote.Of(words[1])} is the folder of a dictionary. Name the folder and one metric or function: yardstick score metrics {Printable.Line(words[0])}."),
        };

        bool IsFolder(string word) =>
            word.Contains('/', StringComparison.Ordinal) || word.Contains('\\', StringComparison.Ordinal) || word is "." or ".." || DictionaryFolder.Holds(surroundings.PathOf(word));
    }

    private static Scored Find(string? name, Catalogue catalogue, Scores scores)
    {
        var all = Scored.All(catalogue, scores);
        if (name is null)
        {
            return all[0];
        }

        return all.LastOrDefault(s => s.Id == name && s.Kind != ScoredKind.Company)
            ?? throw new UsageException(catalogue.Find(name) is { } metric
                ? $"{Quote.Of(name)} has no score: it is {(metric.IsRetired ? "retired" : "deprecated")}."
                : $"There is no metric and no function {Quote.Of(name)}.{(NearestName.Find(name, all.Skip(1).Select(s => s.Id)) is { } near ? $" Did you mean '{near}'?" : "")}");
    }
}
