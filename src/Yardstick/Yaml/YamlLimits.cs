namespace Yardstick.Yaml;

/// <summary>Bounds on one file. Definitions are a few kilobytes; these stop files made to exhaust a machine.</summary>
public sealed record YamlLimits
{
    public static YamlLimits Default { get; } = new();

    /// <summary>Size of the file, in bytes.</summary>
    public int Bytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Mappings and sequences inside one another.</summary>
    public int Depth { get; init; } = 64;

    /// <summary>Scalars, sequences and mappings.</summary>
    public int Nodes { get; init; } = 250_000;

    /// <summary>Length of one scalar, in UTF-16 code units.</summary>
    public int ScalarLength { get; init; } = 256 * 1024;
}
