namespace Yardstick.Git;

/// <summary>Tells where a folder lay before it was moved as a whole.</summary>
internal static class FormerFolder
{
    /// <summary>The one folder with that marker that is no more and holds for the most part what the folder holds now.</summary>
    /// <param name="before">Every file of the earlier commit, from the root.</param>
    /// <returns>From the root, empty for the root itself; nothing where there is no such folder, or more than one.</returns>
    public static string? Find(IReadOnlyList<TreeEntry> before, string marker, IReadOnlySet<string> now, Func<string, bool> isGone)
    {
        string? found = null;
        foreach (var entry in before)
        {
            if (IsNamed(entry.Path, marker) && isGone(entry.Path))
            {
                var folder = entry.Path[..^marker.Length];
                var paths = before.Where(e => e.Path.StartsWith(folder, StringComparison.Ordinal)).Select(e => e.Path[folder.Length..]).ToList();
                if (paths.Count(now.Contains) * 2 > paths.Count)
                {
                    if (found is not null)
                    {
                        return null;
                    }

                    found = folder.TrimEnd('/');
                }
            }
        }

        return found;
    }

    private static bool IsNamed(string path, string name) => path == name || path.EndsWith("/" + name, StringComparison.Ordinal);
}
