// The tool as it is shipped, built for this machine into artifacts/yardstick.

var tool = "artifacts/yardstick/Yardstick.Cli.dll";
var runtime = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;

/// <summary>What a run of the tool depends on besides its arguments.</summary>
Dictionary<string, string> ToolEnvironment() => new()
{
    ["SOURCE_DATE_EPOCH"] = DateTimeOffset.Parse(RevisionDate() + "T00:00:00Z").ToUnixTimeSeconds().ToString(),
};

/// <summary>Runs the tool, which must succeed, and lets its output through.</summary>
void Yardstick(params string[] arguments) => Show("dotnet", [tool, .. arguments], ToolEnvironment());
