using System.Globalization;
using System.Text;

namespace Yardstick.Git;

/// <summary>A file that a commit made otherwise than its first parent has it.</summary>
/// <param name="Path">Relative to the folder that was asked about.</param>
/// <param name="Blob">What it holds since; nothing where it is gone or no longer a file.</param>
public sealed record LoggedFile(string Path, string? Blob);

/// <summary>A commit that touches the folder.</summary>
/// <param name="Parents">All of them, whether they touch it or not.</param>
/// <param name="Time">When it was committed, in the time zone of who did.</param>
public sealed record LoggedCommit(string Id, IReadOnlyList<string> Parents, DateTimeOffset Time, string Author, IReadOnlyList<LoggedFile> Files)
{
    /// <summary>Before every field of a commit: its id, its parents, the time in seconds and as text, and the author's name as a .mailmap corrects it.</summary>
    internal const string Format = "%x01%H%x00%P%x00%ct%x00%cI%x00%aN";

    private const string File = "100";

    /// <summary>Reads what <c>log --raw -z</c> lists in that format.</summary>
    internal static IReadOnlyList<LoggedCommit> ReadAll(Stream output)
    {
        using var reader = new StreamReader(output, Encoding.UTF8);
        var parts = reader.ReadToEnd().Split('\0');
        var commits = new List<LoggedCommit>();
        for (var i = 0; i + 4 < parts.Length;)
        {
            var files = new List<LoggedFile>();
            commits.Add(new LoggedCommit(parts[i].TrimStart('\u0001', '\n'), parts[i + 1].Split(' ', StringSplitOptions.RemoveEmptyEntries), TimeOf(parts[i + 2], parts[i + 3]), parts[i + 4], files));
            i += 5;

            // :100644 100644 587be6b… 8c01d29… M<nul>marketing/cost-per-lead.yaml<nul>
            for (; i + 1 < parts.Length && parts[i].TrimStart('\n') is [':', ..] entry; i += 2)
            {
                var words = entry.Split(' ');
                files.Add(new LoggedFile(parts[i + 1], words[1].StartsWith(File, StringComparison.Ordinal) ? words[3] : null));
            }
        }

        return commits;
    }

    // A time zone of more than fourteen hours is none; the second is right all the same.
    private static DateTimeOffset TimeOf(string seconds, string text)
    {
        const long LastSecond = 253402300799;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var time)
            ? time
            : DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(long.TryParse(seconds, CultureInfo.InvariantCulture, out var known) ? known : 0, 0, LastSecond));
    }
}
