namespace Yardstick.Cli;

/// <summary>What the process answers with.</summary>
internal enum ExitCode
{
    Clean = 0,

    /// <summary>Findings at or above the threshold.</summary>
    Findings = 1,

    /// <summary>The command line, or the folder it names, cannot be used. Also a configuration file that cannot be read; a mistake in one that can is a finding like any other.</summary>
    Usage = 2,

    /// <summary>A bug, or reading or writing failed.</summary>
    Failure = 3,
}
