namespace Yardstick.Site.Output;

/// <summary>Decides whether a folder may be written to: only one that is new, empty, or ours by its manifest.</summary>
internal static class OutputFolder
{
    /// <returns>Why not, with what to do about it; nothing when the folder may be used.</returns>
    public static string? Refuse(string output, IReadOnlyList<string> sources)
    {
        if (string.IsNullOrWhiteSpace(output))
        {
            return "No folder to write to was given. Name one with --output.";
        }

        if (File.Exists(output))
        {
            return $"'{output}' is a file, so no site can be written there. Name a folder.";
        }

        var real = RealPath(output);
        foreach (var source in sources)
        {
            var realSource = RealPath(source);
            if (Holds(real, realSource))
            {
                return $"'{output}' holds the sources in '{source}', and a site is never written over its sources. Name a folder beside them.";
            }

            if (Holds(realSource, real))
            {
                return $"'{output}' lies within the sources in '{source}', and a site is never written among its sources. Name a folder outside.";
            }
        }

        if (!Directory.Exists(output))
        {
            return null;
        }

        return File.Exists(System.IO.Path.Join(output, Manifest.FileName)) || !Directory.EnumerateFileSystemEntries(output).Any()
            ? LinkedFolder(output)
            : $"'{output}' holds files that Yardstick did not write, so it is left alone. Name a new or empty folder, or empty this one yourself.";
    }

    // A folder of ours that became a link would lead the files elsewhere.
    private static string? LinkedFolder(string output)
    {
        var link = new DirectoryInfo(output).EnumerateDirectories("*", SearchOption.TopDirectoryOnly).FirstOrDefault(d => d.LinkTarget is not null);
        return link is null ? null : $"'{System.IO.Path.Join(output, link.Name)}' is a link, and a site is written to real folders only. Remove the link.";
    }

    private static bool Holds(string outer, string inner) =>
        inner.Equals(outer, Comparison) || inner.StartsWith(outer.TrimEnd(System.IO.Path.DirectorySeparatorChar) + System.IO.Path.DirectorySeparatorChar, Comparison);

    private static StringComparison Comparison => OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    // The path with every link in it followed, as far as it exists.
    private static string RealPath(string path)
    {
        var full = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        var parent = System.IO.Path.GetDirectoryName(full);
        if (parent is null)
        {
            return full;
        }

        var here = System.IO.Path.Join(RealPath(parent), System.IO.Path.GetFileName(full));
        var folder = new DirectoryInfo(here);
        return folder.LinkTarget is not null && folder.ResolveLinkTarget(returnFinalTarget: true) is { } target
            ? System.IO.Path.TrimEndingDirectorySeparator(target.FullName)
            : here;
    }
}
