namespace Yardstick.Cli;

/// <summary>Everything a command takes from outside its arguments, so that a test can give all of it.</summary>
internal sealed record Surroundings
{
    public required TextWriter Out { get; init; }

    /// <summary>The bytes below <see cref="Out"/>, for reports that are documents.</summary>
    public required Stream OutBytes { get; init; }

    public required TextWriter Error { get; init; }

    public TextReader In { get; init; } = TextReader.Null;

    /// <summary>Whether a person sits at <see cref="In"/> who can be asked.</summary>
    public bool InIsTerminal { get; init; }

    public required string WorkingFolder { get; init; }

    /// <summary>The value of an environment variable, or null.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The date where neither the command line nor the environment fixes one.</summary>
    public required Func<DateOnly> Clock { get; init; }

    public bool OutIsTerminal { get; init; }

    public string PathOf(string argument) => Path.GetFullPath(argument, WorkingFolder);
}
