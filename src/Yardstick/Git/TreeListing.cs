using System.Text;

using Yardstick.Text;

namespace Yardstick.Git;

/// <summary>A file of a revision.</summary>
/// <param name="Mode">The six octal digits that tell files, links and submodules apart.</param>
/// <param name="Path">Relative to the folder that was asked about.</param>
internal sealed record TreeEntry(string Mode, string Blob, string Path)
{
    public bool IsFile => Mode.StartsWith("100", StringComparison.Ordinal);
}

/// <summary>Reads what <c>ls-tree -r -z</c> lists.</summary>
internal static class TreeListing
{
    private const string Link = "120000";
    private const string Submodule = "160000";

    public static IReadOnlyList<TreeEntry> Read(Stream output)
    {
        using var reader = new StreamReader(output, Encoding.UTF8);
        var entries = new List<TreeEntry>();
        foreach (var line in reader.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            // 100644 blob 587be6b4c3f93f93c489c0111bba5596147a26cb<tab>marketing/cost-per-lead.yaml
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0)
            {
                // The answer breaks off; why, git says by how it ends.
                break;
            }

            var words = line[..tab].Split(' ');
            entries.Add(new TreeEntry(words[0], words[2], line[(tab + 1)..]));
        }

        return entries;
    }

    /// <summary>The definitions among the files, by the same measure as in a folder.</summary>
    public static (IReadOnlyList<TreeEntry> Files, IReadOnlyList<SourceProblem> Problems) Definitions(IEnumerable<TreeEntry> entries, string shownAs)
    {
        var files = new List<TreeEntry>();
        var problems = new List<SourceProblem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var parts = entry.Path.Split('/');

            // A tree made by hand may hold a path twice, and paths that are not UTF-8 may read alike.
            if (parts.Any(p => p.StartsWith('.')) || !seen.Add(entry.Path))
            {
                continue;
            }

            for (var end = entry.Path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = entry.Path.IndexOf('/', end + 1))
            {
                if (SourceTree.Takes(entry.Path.AsSpan(0, end)) && folders.Add(entry.Path[..end]))
                {
                    problems.Add(SourceFolder.FolderAt(entry.Path[..end], shownAs));
                }
            }

            if (entry.Mode == Link)
            {
                problems.Add(SourceFolder.LinkAt(entry.Path, shownAs));
            }
            else if (entry.Mode != Submodule && SourceTree.Takes(entry.Path))
            {
                files.Add(entry);
            }
        }

        return (files, problems);
    }
}
