using System.CommandLine;

namespace Yardstick.Cli;

/// <summary><c>yardstick build</c>: publishes a dictionary as a website.</summary>
internal static class BuildCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("build", "Publish the dictionary as a static website.");
        return command;
    }
}
