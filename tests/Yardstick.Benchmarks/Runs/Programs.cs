using System.Diagnostics;
using System.Globalization;

namespace Yardstick.Benchmarks.Runs;

/// <summary>What one run of a program cost.</summary>
/// <param name="Wall">In seconds.</param>
/// <param name="Cpu">In seconds over all cores; unknown without GNU time.</param>
/// <param name="Memory">The largest resident set in MB; unknown without GNU time.</param>
internal sealed record Cost(double Wall, double? Cpu, double? Memory);

internal sealed record ProgramResult(int ExitCode, string Output, string Error, Cost Cost);

/// <summary>A command as one would type it, with the folder it runs in.</summary>
internal sealed record Invocation(string Program, IReadOnlyList<string> Arguments, string Folder);

/// <summary>Starts programs and measures them; the only place of the benchmarks that does.</summary>
internal static class Programs
{
    private const string GnuTime = "/usr/bin/time";

    private static readonly string CostFile = Path.GetTempFileName();

    public static bool MeasuresMemory { get; } = File.Exists(GnuTime);

    public static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Join(folder, program)) || File.Exists(Path.Join(folder, program + ".exe")) || File.Exists(Path.Join(folder, program + ".cmd")));

    /// <summary>Runs a program that must succeed, and returns what it printed.</summary>
    public static string Output(Invocation invocation, IReadOnlyDictionary<string, string>? environment = null, Stream? input = null)
    {
        var result = Start(new ProcessStartInfo(invocation.Program, invocation.Arguments), invocation.Folder, environment, input);
        return result.ExitCode == 0
            ? result.Output
            : throw new InvalidOperationException($"{invocation.Program} {string.Join(' ', invocation.Arguments)} ended with exit code {result.ExitCode}.\n{result.Output}{result.Error}");
    }

    /// <summary>Runs a program and measures it. The wrapper that reads CPU and memory costs about a millisecond.</summary>
    public static ProgramResult Measure(Invocation invocation)
    {
        if (!MeasuresMemory)
        {
            return Start(new ProcessStartInfo(invocation.Program, invocation.Arguments), invocation.Folder, null);
        }

        var start = new ProcessStartInfo(GnuTime, ["--quiet", "--format", "%U %S %M", "--output", CostFile, invocation.Program, .. invocation.Arguments]);
        var result = Start(start, invocation.Folder, null);
        var numbers = File.ReadLines(CostFile).Last().Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return result with { Cost = new Cost(result.Cost.Wall, numbers[0] + numbers[1], numbers[2] / 1024) };
    }

    private static ProgramResult Start(ProcessStartInfo start, string folder, IReadOnlyDictionary<string, string>? environment, Stream? input = null)
    {
        start.WorkingDirectory = folder;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.RedirectStandardInput = input is not null;
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var started = Stopwatch.GetTimestamp();
#pragma warning disable RS0030 // Programs are started here and nowhere else.
        using var process = Process.Start(start)!;
#pragma warning restore RS0030
        var error = process.StandardError.ReadToEndAsync();
        if (input is not null)
        {
            // Nothing is expected to be printed meanwhile.
            input.CopyTo(process.StandardInput.BaseStream);
            process.StandardInput.Close();
        }

        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var wall = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return new ProgramResult(process.ExitCode, output, error.GetAwaiter().GetResult(), new Cost(wall, null, null));
    }
}
