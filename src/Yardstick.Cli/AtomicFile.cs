namespace Yardstick.Cli;

/// <summary>Writes a file of the user's so that it is whole at any moment, old or new.</summary>
internal static class AtomicFile
{
    /// <exception cref="UsageException">A folder, a link or a device has the name.</exception>
    public static void Write(string path, byte[] content)
    {
        var file = new FileInfo(path);
        if (Directory.Exists(path) || file.LinkTarget is not null || (file.Exists && (file.Attributes & (FileAttributes.ReparsePoint | FileAttributes.Device)) != 0))
        {
            throw new UsageException($"'{path}' is a folder, a link or a device. Name a file that may be replaced.");
        }

        Directory.CreateDirectory(file.DirectoryName!);
        var beside = path + ".unfinished";
        File.WriteAllBytes(beside, content);
        File.Move(beside, path, overwrite: true);
    }
}
