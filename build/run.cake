// How the build starts programs. What they print is kept back and shown in full only when they fail.

using System.Diagnostics;
using System.Text;

// The root of the checkout, which every path of the build is relative to; Cake itself starts in the script's folder.
var root = Context.Environment.WorkingDirectory.Combine("..").Collapse().FullPath;
Context.Environment.WorkingDirectory = root;

var inCi = EnvironmentVariable("CI") == "true";

record Outcome(int ExitCode, string Output, string Error);

/// <summary>Runs a program to its end and returns what it printed, whether it succeeded or not.</summary>
Outcome Start(string program, string[] arguments, string folder = null, Dictionary<string, string> environment = null)
{
    var start = new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = folder ?? root,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
    };
    foreach (var (name, value) in environment ?? [])
    {
        start.Environment[name] = value;
    }

    using var process = Process.Start(start);
    var error = process.StandardError.ReadToEndAsync();
    var output = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return new Outcome(process.ExitCode, output, error.Result);
}

/// <summary>Runs a program that must succeed and returns its standard output.</summary>
string Run(string program, params string[] arguments)
{
    var outcome = Start(program, arguments);
    if (outcome.ExitCode != 0)
    {
        Console.Write(outcome.Output);
        Console.Error.Write(outcome.Error);
        throw new CakeException($"{program} {string.Join(' ', arguments)} ended with exit code {outcome.ExitCode}.");
    }

    return outcome.Output;
}

/// <summary>Runs an MSBuild command of the SDK over a project or the solution. It prints each error twice; once is enough.</summary>
void Dotnet(string command, string project, params string[] options)
{
    var outcome = Start("dotnet", [command, project, "--configuration", "Release", "--verbosity", "quiet", .. options]);
    if (outcome.ExitCode != 0)
    {
        var lines = (outcome.Output + outcome.Error).Split('\n').Distinct().ToList();
        var errors = lines.Where(l => l.Contains(": error ")).ToList();
        Console.WriteLine(string.Join('\n', errors.Count > 0 ? errors : lines));
        throw new CakeException($"dotnet {command} {project} ended with exit code {outcome.ExitCode}.");
    }
}

/// <summary>Runs a program that must succeed and lets it talk to the terminal itself.</summary>
void Show(string program, string[] arguments, Dictionary<string, string> environment = null)
{
    Console.Out.Flush();
    var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = root };
    foreach (var (name, value) in environment ?? [])
    {
        start.Environment[name] = value;
    }

    using var process = Process.Start(start);
    process.WaitForExit();
    if (process.ExitCode != 0)
    {
        throw new CakeException($"{program} {string.Join(' ', arguments)} ended with exit code {process.ExitCode}.");
    }
}

/// <summary>Whether a program can be found on the PATH.</summary>
bool IsInstalled(string program) => Context.Tools.Resolve(program) is not null;

/// <summary>Installs packages of Debian's where this account may, and says whether they are there now.</summary>
bool Install(string packages)
{
    string[] asRoot = System.Environment.UserName == "root" ? [] : ["sudo", "--non-interactive"];
    if (!IsInstalled("apt-get") || (asRoot.Length > 0 && !(IsInstalled("sudo") && Start("sudo", ["--non-interactive", "true"]).ExitCode == 0)))
    {
        return false;
    }

    Console.WriteLine($"  installing {packages} from the system's packages");
    foreach (var command in new[] { "apt-get update", InstallCommand(packages) })
    {
        string[] words = [.. asRoot, .. command.Split(' ')];
        var outcome = Start(words[0], words[1..]);
        if (outcome.ExitCode != 0)
        {
            Console.Error.Write(outcome.Output + outcome.Error);
            return false;
        }
    }

    return true;
}

string InstallCommand(string packages) => $"apt-get install --yes --no-install-recommends {packages}";
