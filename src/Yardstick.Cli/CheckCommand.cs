using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

using Yardstick.Diagnostics;
using Yardstick.Governance;
using Yardstick.Reports;

namespace Yardstick.Cli;

/// <summary><c>yardstick check</c>: judges a dictionary and reports what it finds.</summary>
internal static class CheckCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var folder = CommonOptions.Folder();
        var today = CommonOptions.Today();
        var color = CommonOptions.Color();
        var cache = CommonOptions.Cache();
        var format = CommonOptions.Format();
        var failOn = new Option<string>("--fail-on")
        {
            Description = "The least severity that makes the exit code 1: error or warning.",
            HelpName = "SEVERITY",
            DefaultValueFactory = _ => "error",
        };
        failOn.AcceptOnlyFromAmong("error", "warning");
        var baseRevision = new Option<string?>("--base")
        {
            Description = "A branch, tag or commit: only findings that the change since then brings count, judged by the configuration and waivers of then.",
            HelpName = "REV",
        };
        var known = new Option<string?>("--known")
        {
            Description = "A list of known findings, in JSON: they are shown and counted apart, and only new ones fail.",
            HelpName = "FILE",
        };
        var writeKnown = new Option<string?>("--write-known")
        {
            Description = "Write today's findings into a new list of known ones, such as known.json, or take out of an old one what is mended.",
            HelpName = "FILE",
        };
        var command = new Command("check", "Check the dictionary against its schema and the governance rules.") { folder, baseRevision, today, format, failOn, known, writeKnown, color, cache };
        command.SetAction(parsed => (int)Run(
            DictionaryFolder.Find(parsed.GetValue(folder), surroundings),
            parsed.GetValue(baseRevision),
            CommonOptions.DateOf(parsed.GetValue(today), surroundings),
            ReportTarget.ParseAll(parsed.GetValue(format)!),
            parsed.GetValue(failOn) == "warning" ? Severity.Warning : Severity.Error,
            KnownFile.Of(parsed.GetValue(known), parsed.GetValue(writeKnown), surroundings),
            CommonOptions.UsesColor(parsed.GetValue(color)!, surroundings),
            parsed.GetValue(cache),
            surroundings));
        return command;
    }

    private static ExitCode Run(DictionaryFolder folder, string? baseRevision, DateOnly today, IReadOnlyList<ReportTarget> targets, Severity failOn, KnownFile? known, bool color, string? cache, Surroundings surroundings)
    {
        var started = Stopwatch.GetTimestamp();
        foreach (var target in targets)
        {
            target.EnsureOutside([folder.FullPath], surroundings);
        }

        if (baseRevision is not null && known is not null)
        {
            throw new UsageException("--base already knows what was there before; a list of known findings that a change may edit would let it through. Give one of the two.");
        }

        var list = known?.Read();
        var cacheFolder = CommonOptions.CacheFolder(cache, [folder.FullPath], surroundings);
        if (cacheFolder is null)
        {
            // What is remembered may leave nothing to judge.
            Pipeline.Prepare();
        }

        var revisions = baseRevision is null ? null : Revisions.Compare(folder, baseRevision, head: null, surroundings);
        var changes = revisions?.Comparison.Changes;
        var before = changes is null ? null : Pipeline.Check(changes.Base, today);
        var analysis = changes is null ? Pipeline.Check(folder.Read(), today, cacheFolder, list) : Pipeline.Check(changes, before!, today, revisions!.Removed);
        if (known is { IsWritten: true })
        {
            analysis = known.Write(analysis, list, today, surroundings);
        }

        var failed = analysis.Diagnostics.Any(d => d.Counts && d.Severity >= failOn);
        var taken = surroundings.OutIsTerminal ? string.Create(CultureInfo.InvariantCulture, $"  ·  {Stopwatch.GetElapsedTime(started).TotalSeconds:0.00} s") : "";
        var report = new Report(analysis.Diagnostics, Verdict.Of(analysis, failed) + taken, today, CommandLine.Version)
        {
            Color = color,
            Comparison = revisions?.Comparison,
            Fixed = before is null ? [] : before.Without(analysis),
            ScoreChange = changes is null ? null : Scores.Change(changes, today),
        };
        foreach (var target in targets)
        {
            target.Write(report, surroundings);
        }

        return !analysis.IsConfigured ? ExitCode.Usage : failed ? ExitCode.Findings : ExitCode.Clean;
    }
}
