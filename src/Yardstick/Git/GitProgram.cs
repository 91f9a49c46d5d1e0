using System.ComponentModel;
using System.Diagnostics;

namespace Yardstick.Git;

/// <summary>The git program, started here and nowhere else.</summary>
/// <param name="Path">The full path of the program.</param>
/// <param name="Folder">Where it runs.</param>
internal sealed record GitProgram(string Path, string Folder)
{
    // A repository may name programs for git to run; these settings switch off every one of them that plumbing commands
    // can reach, and the names of authors depend on nobody's settings. A bare repository may hide among the definitions of another one, and its revisions would be its own.
    private string[] Settings =>
    [
        "--no-pager", "--no-replace-objects", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "log.showSignature=false", "-c", "mailmap.file=", "-c", "mailmap.blob=",
        "-c", $"safe.bareRepository={(LiesInWorkingTree ? "explicit" : "all")}",
    ];

    private bool LiesInWorkingTree
    {
        get
        {
            var folder = new DirectoryInfo(Folder);
            while (folder is not null && !System.IO.Path.Exists(System.IO.Path.Join(folder.FullName, ".git")))
            {
                folder = folder.Parent;
            }

            return folder is not null;
        }
    }

    /// <summary>Finds the program in the folders of a search path, and nowhere else: the system would look in the working folder first.</summary>
    public static string? Find(string? searchPath) =>
        (searchPath ?? "").Split(System.IO.Path.PathSeparator)
            .Where(System.IO.Path.IsPathFullyQualified)
            .Select(folder => System.IO.Path.Join(folder, OperatingSystem.IsWindows() ? "git.exe" : "git"))
            .FirstOrDefault(IsProgram);

    /// <summary>Runs a plumbing command. What users wrote stands among the arguments only after <c>--end-of-options</c>.</summary>
    /// <param name="read">Takes the output to its end.</param>
    /// <param name="write">Gives the input, while the output is being read.</param>
    public GitOutput<T> Run<T>(IEnumerable<string> arguments, Func<Stream, T> read, Action<Stream>? write = null)
    {
        var start = new ProcessStartInfo(Path, [.. Settings, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Confine(start.Environment);
        using var git = Start(start);
        try
        {
            // On a thread of its own: waiting for a pipe without one starts the engine of sockets, which takes longer than most answers.
            var error = Task.Run(git.StandardError.ReadToEnd);
            var written = Task.Run(() => Feed(git.StandardInput.BaseStream, write));
            var value = read(git.StandardOutput.BaseStream);
            git.WaitForExit();
            written.Wait();
            return new GitOutput<T>(git.ExitCode, value, error.Result);
        }
        catch
        {
            git.Kill();
            throw;
        }
    }

    private static void Confine(IDictionary<string, string?> environment)
    {
        // Set inside hooks, where they speak of another folder than the one that is asked about.
        foreach (var name in (string[])["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"])
        {
            environment.Remove(name);
        }

        environment["GIT_OPTIONAL_LOCKS"] = "0";
        environment["GIT_TERMINAL_PROMPT"] = "0";
        environment["LC_ALL"] = "C";

        // Older versions fetch what is missing in spite of the first; no way of fetching is left to them.
        environment["GIT_NO_LAZY_FETCH"] = "1";
        environment["GIT_ALLOW_PROTOCOL"] = "none";
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
#pragma warning disable RS0030 // The one place that starts a program.
            return Process.Start(start)!;
#pragma warning restore RS0030
        }
        catch (Win32Exception e)
        {
            throw new IOException($"git could not be started: {e.Message}", e);
        }
    }

    private static void Feed(Stream input, Action<Stream>? write)
    {
        try
        {
            using (input)
            {
                write?.Invoke(input);
            }
        }
        catch (IOException)
        {
            // It ended without reading on; its exit code and its message tell why.
        }
    }

    private static bool IsProgram(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}

/// <summary>What a run of git gave.</summary>
/// <param name="Error">What it complained of, in its own English words.</param>
internal sealed record GitOutput<T>(int ExitCode, T Value, string Error);
