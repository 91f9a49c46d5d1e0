using Yardstick.Text;

namespace Yardstick.Editing;

/// <summary>Writes files of a dictionary: whole or not at all, and never through a link.</summary>
public static class TreeFile
{
    /// <summary>Puts a text in the place of the one that was read; the file keeps its permissions.</summary>
    /// <param name="folder">Full path of the dictionary.</param>
    /// <exception cref="IOException">It is a link or no longer what was read; nothing was written.</exception>
    public static void Replace(string folder, SourceFile before, SourceFile after)
    {
        var path = PathIn(folder, before.Path);
        if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(before.Bytes.Span))
        {
            throw new IOException($"{Quote.Of(before.ShownPath)} was changed by someone else meanwhile and was left as it is. Run this again.");
        }

        var beside = WrittenBeside(path, after.Bytes.Span);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
        }

        File.Move(beside, path, overwrite: true);
    }

    /// <summary>Adds a file, with the folders it lies in.</summary>
    /// <exception cref="IOException">Something is there already, or the way leads over a link; nothing was written.</exception>
    public static void Create(string folder, SourceFile file)
    {
        var path = PathIn(folder, file.Path);
        if (Path.Exists(path))
        {
            throw new IOException($"{Quote.Of(file.ShownPath)} exists already and was left as it is.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = WrittenBeside(path, file.Bytes.Span);
        try
        {
            File.Move(beside, path, overwrite: false);
        }
        catch (IOException)
        {
            File.Delete(beside);
            throw;
        }
    }

    // Hidden, so that a run that is killed leaves nothing that reads as a definition.
    private static string WrittenBeside(string path, ReadOnlySpan<byte> bytes)
    {
        var beside = Path.Join(Path.GetDirectoryName(path), $".{Path.GetFileName(path)}.{Environment.ProcessId}");
        File.Delete(beside);
        using var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        file.Write(bytes);
        return beside;
    }

    private static string PathIn(string folder, string relative)
    {
        var path = folder;
        foreach (var part in relative.Split('/'))
        {
            if (part is "" or "." or ".." || part.AsSpan().IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
            {
                throw new IOException($"{Quote.Of(relative)} is no path inside the dictionary.");
            }

            path = Path.Join(path, part);
            if (Path.Exists(path) && (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0)
            {
                throw new IOException($"{Quote.Of(relative)} leads over a link, and links are not followed. Put the file itself there.");
            }
        }

        return path;
    }
}
