// The tool as it is shipped, built for this machine into artifacts/yardstick.

using System.Reflection.PortableExecutable;

var tool = "artifacts/yardstick/Yardstick.Cli.dll";
var toolProgram = "artifacts/yardstick/Yardstick.Cli" + (IsRunningOnWindows() ? ".exe" : "");
var runtime = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;

/// <summary>Builds the tool and makes sure that it is what the speed of a short run rests on: native code, and no profiling.</summary>
void PublishTool()
{
    CleanDirectory("artifacts/yardstick");
    Dotnet("publish", "src/Yardstick.Cli", "--runtime", runtime, "--output", "artifacts/yardstick");
    var folder = System.IO.Path.Join(root, "artifacts", "yardstick");
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
    ["SOURCE_DATE_EPOCH"] = DateTimeOffset.Parse(RevisionDate() + "T00:00:00Z").ToUnixTimeSeconds().ToString(),
};

/// <summary>Runs the tool, which must succeed, and lets its output through.</summary>
void Yardstick(params string[] arguments) => Show("dotnet", [tool, .. arguments], ToolEnvironment());
