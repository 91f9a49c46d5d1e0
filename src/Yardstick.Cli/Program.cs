using System.Text;

using Yardstick.Cli;

// The one place that asks the machine for the date, the console and the environment.
var stdout = Console.OpenStandardOutput();
var output = new StreamWriter(stdout, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16 * 1024) { NewLine = "\n" };
var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n", AutoFlush = true };
#pragma warning disable RS0030 // The clock is read here and nowhere else.
var surroundings = new Surroundings
{
    Out = output,
    OutBytes = stdout,
    Error = error,
    In = Console.In,
    InIsTerminal = !Console.IsInputRedirected,
    WorkingFolder = Environment.CurrentDirectory,
    Variable = Environment.GetEnvironmentVariable,
    Clock = () => DateOnly.FromDateTime(DateTime.UtcNow),
    OutIsTerminal = !Console.IsOutputRedirected,
};
#pragma warning restore RS0030
if (args is ["check", ..])
{
    GarbageCollection.Postpone();
}

return (int)CommandLine.Run(args, surroundings);
