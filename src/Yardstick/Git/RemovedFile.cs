using System.Text;

namespace Yardstick.Git;

/// <summary>A file that a commit removed, and what it held before.</summary>
/// <param name="Path">Relative to the folder that was asked about.</param>
public sealed record RemovedFile(string Path, string Blob)
{
    /// <summary>Reads what <c>log --raw -z</c> lists of removed files.</summary>
    internal static IReadOnlyList<RemovedFile> ReadAll(Stream output)
    {
        using var reader = new StreamReader(output, Encoding.UTF8);
        var parts = reader.ReadToEnd().Split('\0');
        var files = new List<RemovedFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < parts.Length; i++)
        {
            // :100644 000000 587be6b… 0000000… D<nul>marketing/cost-per-lead.yaml<nul>
            if (parts[i].TrimStart('\n') is [':', ..] entry && entry.Split(' ') is [_, _, var blob, ..] && seen.Add(parts[i + 1]))
            {
                files.Add(new RemovedFile(parts[++i], blob));
            }
        }

        return files;
    }
}
