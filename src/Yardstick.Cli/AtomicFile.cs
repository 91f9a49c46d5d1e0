using Yardstick.Editing;
using Yardstick.Text;

namespace Yardstick.Cli;

/// <summary>Writes a file that users keep, so that it is whole at any moment, old or new.</summary>
internal static class AtomicFile
{
    /// <param name="within">No link is followed from this folder on; by default the one that holds the file.</param>
    /// <exception cref="IOException">The way leads over a link; nothing was written.</exception>
    public static void Write(string path, byte[] content, string? within = null)
    {
        if (Directory.Exists(path))
        {
            throw new UsageException($"'{path}' is a folder. Name a file.");
        }

        var root = within ?? Path.GetDirectoryName(path)!;
        var relative = Path.GetRelativePath(root, path).Replace('\\', '/');
        if (File.Exists(path))
        {
            TreeFile.Replace(root, new SourceFile(relative, File.ReadAllBytes(path)), new SourceFile(relative, content));
        }
        else
        {
            TreeFile.Create(root, new SourceFile(relative, content));
        }
    }
}
