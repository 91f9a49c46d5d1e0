namespace Yardstick.Site.Output;

/// <summary>Paths of files within a site: parts of lower-case letters, digits, dots and hyphens, joined by slashes.</summary>
internal static class SitePath
{
    private const int LongestPart = 200;

    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "con", "prn", "aux", "nul",
        "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <summary>Whether a name means a device on Windows, whatever ending it has.</summary>
    public static bool IsReserved(string name) => Devices.Contains(name.Split('.', 2)[0]);

    /// <summary>Whether a path stays within the site's folder on every system.</summary>
    public static bool IsSafe(string path) => path.Length > 0 && path.Split('/').All(IsSafePart);

    private static bool IsSafePart(string part) =>
        part.Length is > 0 and <= LongestPart
        && part[0] != '.'
        && part[^1] != '.'
        && !IsReserved(part)
        && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');
}
