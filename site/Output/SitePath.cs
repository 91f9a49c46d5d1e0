using System.Buffers;

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

    private static readonly SearchValues<char> Letters = SearchValues.Create("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    /// <summary>Whether a name means a device on Windows, whatever ending it has.</summary>
    public static bool IsReserved(ReadOnlySpan<char> name)
    {
        var dot = name.IndexOf('.');
        var stem = dot < 0 ? name : name[..dot];
        return stem.Length is 3 or 4 && Devices.Contains(stem.ToString());
    }

    /// <summary>Whether a path stays within the site's folder on every system.</summary>
    public static bool IsSafe(string path)
    {
        var rest = path.AsSpan();
        for (var slash = rest.IndexOf('/'); slash >= 0; slash = rest.IndexOf('/'))
        {
            if (!IsSafePart(rest[..slash]))
            {
                return false;
            }

            rest = rest[(slash + 1)..];
        }

        return IsSafePart(rest);
    }

    /// <returns>Why these cannot be the files of one site; nothing if they can.</returns>
    public static string? Refuse(IReadOnlyCollection<string> paths)
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in paths)
        {
            if (!IsSafe(path))
            {
                return $"The site would have a file '{path}', whose name is not safe on every system. Rename what it is called after.";
            }

            if (!seen.TryAdd(path, path))
            {
                return $"The site would have two files for one name, '{seen[path]}' and '{path}'. Rename one of what they are called after.";
            }
        }

        return null;
    }

    private static bool IsSafePart(ReadOnlySpan<char> part) =>
        part.Length is > 0 and <= LongestPart
        && part[0] != '.'
        && part[^1] != '.'
        && !IsReserved(part)
        && !part.ContainsAnyExcept(Letters);
}
