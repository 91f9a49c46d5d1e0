using System.Globalization;
using System.Text;

using Yardstick.Cli;

namespace Yardstick.Tests;

/// <summary>
/// A temporary folder in which a test sets up files, replays git commands and runs the command line, by the program that
/// YARDSTICK_TOOL names (the whole run of the tests takes the one that ships), else in process: <c>Workspace.From("clean").Run("check").ExitsWith(0).Prints("cli/check-clean.txt")</c>.
/// </summary>
internal sealed class Workspace : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("yardstick-test-");
    private readonly Dictionary<string, string> variables = new(StringComparer.Ordinal);
    private string commitTime = "2026-11-20T12:00:00+00:00";
    private string committer = "Dana Ito";

    private string? typed;

    /// <summary>The program that runs commands; null for this process.</summary>
    public static string? Tool { get; } = System.Environment.GetEnvironmentVariable("YARDSTICK_TOOL");

    public string Folder => folder.FullName;

    /// <summary>A folder that holds a copy of a fixture folder as <c>metrics/</c>.</summary>
    public static Workspace From(string fixture)
    {
        var workspace = new Workspace();
        workspace.CopyIn(Path.Join(Repository.Fixtures, fixture), "metrics");
        return workspace;
    }

    public Workspace CopyIn(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var path = PathOf(Path.Join(target, Path.GetRelativePath(source, file)));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path, overwrite: true);
        }

        return this;
    }

    /// <summary>Copies a text file with changes to its text.</summary>
    public Workspace CopyIn(string source, string target, Func<string, string> change) => Write(target, change(File.ReadAllText(source)));

    public string PathOf(string relative) => Path.Join(Folder, relative);

    public Workspace Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public Workspace Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllBytes(PathOf(path), bytes);
        return this;
    }

    /// <summary>Changes a file by replacing a text that stands in it exactly once.</summary>
    public Workspace Edit(string path, string old, string replacement)
    {
        var text = Read(path);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{old}' does not stand in {path}");
        Assert.True(text.IndexOf(old, at + 1, StringComparison.Ordinal) < 0, $"'{old}' stands in {path} more than once");
        return Write(path, text[..at] + replacement + text[(at + old.Length)..]);
    }

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public bool Has(string path) => Path.Exists(PathOf(path));

    public Workspace Delete(string path)
    {
        File.Delete(PathOf(path));
        return this;
    }

    public Workspace Set(string variable, string value)
    {
        variables[variable] = value;
        return this;
    }

    /// <summary>From here on a person sits at the terminal and types these lines, and then Ctrl-D.</summary>
    public Workspace Type(params string[] lines)
    {
        typed = string.Concat(lines.Select(l => l + "\n"));
        return this;
    }

    /// <summary>From here on, commits are made at this time and by this person.</summary>
    public Workspace At(string moment, string person = "Dana Ito")
    {
        (commitTime, committer) = (moment, person);
        return this;
    }

    public Workspace Git(params string[] arguments) => GitIn("", arguments);

    public Workspace GitIn(string relative, params string[] arguments)
    {
        var environment = new Dictionary<string, string> { ["GIT_CONFIG_GLOBAL"] = "/dev/null", ["GIT_CONFIG_SYSTEM"] = "/dev/null" };
        foreach (var who in new[] { "AUTHOR", "COMMITTER" })
        {
            environment[$"GIT_{who}_NAME"] = committer;
            environment[$"GIT_{who}_EMAIL"] = "dana@example.com";
            environment[$"GIT_{who}_DATE"] = commitTime;
        }

        var git = Programs.Run("git", arguments, PathOf(relative), environment);
        Assert.True(git.ExitCode == 0, $"git {string.Join(' ', arguments)}: {git.Error}");
        return this;
    }

    /// <summary>Records everything as it is now; the first commit makes the folder a repository.</summary>
    public Workspace Commit(string message)
    {
        if (!Has(".git"))
        {
            Git("init", "-q", "-b", "main");
        }

        return Git("add", "-A").Git("commit", "-q", "--allow-empty", "-m", message);
    }

    public RunResult Run(params string[] arguments) => RunIn("", arguments);

    public RunResult RunIn(string relative, params string[] arguments)
    {
        if (Tool is null || typed is not null)
        {
            return RunInProcess(relative, arguments);
        }

        var run = Programs.Run(Tool, arguments, PathOf(relative).TrimEnd('/'), Environment(), alone: true);
        return new RunResult(arguments, run.ExitCode, run.Output, run.Error);
    }

    public RunResult RunInProcess(string relative, params string[] arguments)
    {
        using var bytes = new MemoryStream();
        using var output = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = CommandLine.Run(arguments, Surroundings(output, bytes, error, relative));
        output.Flush();
        return new RunResult(arguments, (int)exit, Encoding.UTF8.GetString(bytes.ToArray()), error.ToString());
    }

    // The program asks the machine for the date, which no test may depend on.
    private Dictionary<string, string> Environment()
    {
        var epoch = new DateTimeOffset(Today, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds();
        var environment = new Dictionary<string, string>(variables, StringComparer.Ordinal);
        environment.TryAdd("SOURCE_DATE_EPOCH", epoch.ToString(CultureInfo.InvariantCulture));
        return environment;
    }

    /// <summary>All that a command takes from outside its arguments.</summary>
    /// <param name="relative">The folder it is run in.</param>
    public Surroundings Surroundings(TextWriter output, Stream bytes, TextWriter error, string relative = "") => new()
    {
        Out = output,
        OutBytes = bytes,
        Error = error,
        In = typed is null ? TextReader.Null : new StringReader(typed),
        InIsTerminal = typed is not null,
        WorkingFolder = PathOf(relative).TrimEnd('/'),
        Variable = name => variables.TryGetValue(name, out var value) ? value : name == "PATH" ? System.Environment.GetEnvironmentVariable(name) : null,
        Clock = () => Today,
    };

    public void Dispose() => folder.Delete(recursive: true);
}

/// <summary>What a command answered; each expectation returns the result, so that a test reads as one line.</summary>
internal sealed record RunResult(string[] Arguments, int ExitCode, string Out, string Error)
{
    public RunResult ExitsWith(int code)
    {
        Assert.True(code == ExitCode, $"yardstick {string.Join(' ', Arguments)} exited with {ExitCode}, not {code}\n{Out}{Error}");
        Assert.DoesNotContain("   at Yardstick", Out + Error, StringComparison.Ordinal);
        return this;
    }

    public RunResult Prints(string golden)
    {
        Golden.Equal(golden, Out);
        return this;
    }

    public RunResult Says(string text)
    {
        Assert.Contains(text, Out, StringComparison.Ordinal);
        return this;
    }

    public RunResult Complains(string text)
    {
        Assert.Contains(text, Error, StringComparison.Ordinal);
        return this;
    }
}
