// The tool as it is shipped, built for this machine into artifacts/yardstick.

using System.Reflection.PortableExecutable;

var tool = "artifacts/yardstick/Yardstick.Cli" + (IsRunningOnWindows() ? ".exe" : "");
// A tool with ReadyToRun code is run by the .NET that builds it, wherever that is installed.
var dotnetRoot = System.IO.Path.GetDirectoryName(System.Environment.ProcessPath);
var runtime = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;

/// <summary>Builds the tool: one native program where this machine can link it, elsewhere ReadyToRun code and no profiling, which speed then rests on.</summary>
void PublishTool()
{
    var aheadOfTime = HasLinker();
    CleanDirectory("artifacts/yardstick");
    Dotnet("publish", "src/Yardstick.Cli", "--runtime", runtime, "--output", "artifacts/yardstick", $"-p:AheadOfTime={aheadOfTime}");
    if (!aheadOfTime)
    {
        RequireReadyToRun(System.IO.Path.Join(root, "artifacts", "yardstick"));
    }
}

/// <summary>Makes the packages that `dotnet tool install` chooses between; that of this machine holds the native program where it can be linked.</summary>
void PackTool()
{
    string[] packing = ["-p:Packing=true", "--output", "artifacts/package"];
    CleanDirectory("artifacts/package");
    Dotnet("pack", "src/Yardstick.Cli", packing);

    // Only what the main package names is ever chosen.
    if (runtime == "linux-x64" && HasLinker())
    {
        Dotnet("pack", "src/Yardstick.Cli", [.. packing, "--runtime", runtime, "-p:AheadOfTime=true"]);
    }
}

/// <summary>Whether a native program can be linked here, for which the compiler of the .NET SDK calls that of C.</summary>
bool HasLinker()
{
    if (!runtime.StartsWith("linux-"))
    {
        return false;
    }

    if (Links("clang") || Links("gcc") || (Install("gcc libc6-dev") && Links("gcc")))
    {
        return true;
    }

    Console.WriteLine($"  without gcc or clang the tool is built with ReadyToRun code, which starts later. On Debian or Ubuntu: sudo {InstallCommand("gcc libc6-dev")}");
    return false;
}

// A compiler may be there without the files of the C library that programs are linked with.
bool Links(string compiler)
{
    EnsureDirectoryExists("artifacts");
    return IsInstalled(compiler) && Start(compiler, ["-shared", "-x", "c", "/dev/null", "-o", "artifacts/linked"]).ExitCode == 0;
}

void RequireReadyToRun(string folder)
{
    var slow = System.IO.Directory.GetFiles(folder, "*.dll").Where(f => !HasNativeCode(f)).Select(System.IO.Path.GetFileName).ToList();
    if (slow.Count > 0)
    {
        throw new CakeException($"No native code in {string.Join(", ", slow)}.");
    }

    if (!System.IO.File.ReadAllText($"{folder}/Yardstick.Cli.runtimeconfig.json").Contains("\"System.Runtime.TieredPGO\": false"))
    {
        throw new CakeException("TieredPGO is not switched off in Yardstick.Cli.runtimeconfig.json.");
    }
}

bool HasNativeCode(string assembly)
{
    using var file = System.IO.File.OpenRead(assembly);
    using var portable = new PEReader(file);
    return portable.PEHeaders.CorHeader.ManagedNativeHeaderDirectory.Size > 0;
}

/// <summary>What a run of the tool depends on besides its arguments.</summary>
Dictionary<string, string> ToolEnvironment() => new()
{
    ["DOTNET_ROOT"] = dotnetRoot,
    ["SOURCE_DATE_EPOCH"] = DateTimeOffset.Parse(RevisionDate() + "T00:00:00Z").ToUnixTimeSeconds().ToString(),
};

/// <summary>Runs the tool, which must succeed, and lets its output through.</summary>
void Yardstick(params string[] arguments) => Show(System.IO.Path.Join(root, tool), arguments, ToolEnvironment());
