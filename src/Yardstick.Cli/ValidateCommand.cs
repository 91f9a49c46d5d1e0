using System.CommandLine;

using Yardstick.Diagnostics;
using Yardstick.JsonSchema;
using Yardstick.Reports;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Cli;

/// <summary><c>yardstick validate</c>: any YAML or JSON files against any JSON Schema.</summary>
internal static class ValidateCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var schema = new Option<string>("--schema") { Description = "The schema's file, draft 2020-12, as JSON or YAML.", HelpName = "SCHEMA", Required = true };
        var files = new Argument<string[]>("FILE") { Description = "YAML or JSON files.", Arity = ArgumentArity.OneOrMore };
        var format = CommonOptions.Format();
        var color = CommonOptions.Color();
        var command = new Command("validate", "Check any YAML or JSON files against any JSON Schema.") { schema, files, format, color };
        command.SetAction(parsed => (int)Run(
            CompileSchema(parsed.GetValue(schema)!, surroundings),
            parsed.GetValue(files)!,
            ReportTarget.ParseAll(parsed.GetValue(format)!),
            CommonOptions.UsesColor(parsed.GetValue(color)!, surroundings),
            surroundings));
        return command;
    }

    private static ExitCode Run(Schema schema, string[] paths, IReadOnlyList<ReportTarget> targets, bool color, Surroundings surroundings)
    {
        foreach (var target in targets)
        {
            target.EnsureOutside(paths.Select(surroundings.PathOf), surroundings);
        }

        var diagnostics = paths.SelectMany(p => Validation.Check(schema, Read(p, surroundings))).ToList();
        var verdict = $"{Counted.Of(paths.Length, "file")}: {Verdict.Of(diagnostics, diagnostics.Count > 0)}";
        var report = new Report(diagnostics, verdict, CommonOptions.DateOf(null, surroundings), CommandLine.Version) { Color = color };
        foreach (var target in targets)
        {
            target.Write(report, surroundings);
        }

        return diagnostics.Count > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    private static Schema CompileSchema(string path, Surroundings surroundings)
    {
        var file = Read(path, surroundings);
        var document = YamlDocument.Read(file);
        if (!document.IsWhole)
        {
            throw Unusable(path, Validation.Unread(document));
        }

        var compilation = SchemaCompiler.Compile(document.Root!, new SchemaOptions { AssertFormats = true });
        return compilation.Schema ?? throw new UsageException(
            $"The schema {Printable.Quoted(path)} cannot be used.\n" + string.Join('\n', compilation.Problems.Select(p => $"  {p.Place}: {p.Message} {p.Help}")));
    }

    private static UsageException Unusable(string path, IEnumerable<Diagnostic> problems) =>
        new($"The schema {Printable.Quoted(path)} cannot be read.\n" + string.Join('\n', problems.Select(p => $"  {p.Place}: {p.Message} {p.Finding.Help}")));

    private static SourceFile Read(string path, Surroundings surroundings)
    {
        try
        {
            return new SourceFile(path, File.ReadAllBytes(surroundings.PathOf(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{Printable.Quoted(path)} cannot be read: {(Directory.Exists(surroundings.PathOf(path)) ? "it is a folder" : e is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : e.Message)}.");
        }
    }
}
