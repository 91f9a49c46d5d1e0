using System.Diagnostics;

namespace Yardstick.Tests;

/// <summary>What a program printed, and how it ended.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error);

/// <summary>The one place where tests start programs.</summary>
internal static class Programs
{
    // Without the last ones no program starts on Windows, where the first is called Path.
    private static readonly string[] Telling = ["PATH", "HOME", "DOTNET_ROOT", "SystemRoot", "TEMP", "USERPROFILE"];

    /// <param name="environment">Variables beside those of this process.</param>
    /// <param name="input">What it reads from its standard input.</param>
    /// <param name="alone">Of the variables of this process it gets only those that tell where programs are.</param>
    public static Outcome Run(
        string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string>? environment = null, string? input = null, bool alone = false)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = input is not null };
        // Whoever runs the tests from a hook of git has variables set that lead to another repository.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("GIT_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var name in alone ? start.Environment.Keys.Except(Telling, StringComparer.OrdinalIgnoreCase).ToList() : [])
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

#pragma warning disable RS0030 // Tests replay histories with git, and have pages judged by programs of others.
        using var process = Process.Start(start)!;
#pragma warning restore RS0030
        if (input is not null)
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }

        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output, error.Result);
    }
}
