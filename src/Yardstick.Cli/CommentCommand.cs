using System.CommandLine;
using System.Text.Json;

using Yardstick.JsonSchema;
using Yardstick.Reports;
using Yardstick.Rules;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Cli;

/// <summary><c>yardstick comment</c>: what a pull request means, from a report that anyone may have written.</summary>
internal static class CommentCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var report = new Argument<string>("REPORT") { Description = $"A report of check --format json, or an archive that holds one as {ForeignReport.FileName}." };
        var command = new Command("comment", "Write the comment on a pull request from a report in JSON that anyone may have written.") { report };
        command.SetAction(parsed => (int)Run(parsed.GetValue(report)!, surroundings));
        return command;
    }

    private static ExitCode Run(string path, Surroundings surroundings)
    {
        var (file, problem) = Read(path, surroundings);
        if (file is null)
        {
            throw new UsageException($"{Printable.Quoted(path)} is no report. {problem} Nothing was written.");
        }

        var document = JsonReader.Read(file, ForeignReport.Limits);
        var offences = document.IsWhole ? Validation.Check(ReportSchema(), document.Root!) : Validation.Unread(document);
        if (offences.Count > 0)
        {
            TextReport.Write(new Report(offences, Verdict.Of(offences, failed: true), CommonOptions.DateOf(null, surroundings), CommandLine.Version), surroundings.Error);
            return ExitCode.Findings;
        }

        surroundings.Out.Flush();
        using (var json = new Utf8JsonWriter(surroundings.OutBytes))
        {
            json.WriteStartObject();
            json.WriteString("body", ForeignReport.Comment(document.Root!));
            json.WriteEndObject();
        }

        surroundings.Out.WriteLine();
        return ExitCode.Clean;
    }

    private static (SourceFile? File, string? Problem) Read(string path, Surroundings surroundings)
    {
        using var stream = CommonOptions.Open(path, surroundings);
        return ForeignReport.Read(stream, path);
    }

    private static Schema ReportSchema() =>
        SchemaCompiler.Compile(new SourceFile("report.schema.json", PublishedSchemas.Text("report")), new SchemaOptions { AssertFormats = true }).Schema!;
}
