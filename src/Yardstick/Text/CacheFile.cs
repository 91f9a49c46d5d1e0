namespace Yardstick.Text;

/// <summary>A file that may be lost at any time: what cannot be read is as good as absent, and what cannot be written is no failure.</summary>
internal static class CacheFile
{
    /// <summary>The content of an ordinary file; nothing for a link, a pipe or a device, which could be anything or never end.</summary>
    public static byte[] Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists && (file.Attributes & (FileAttributes.ReparsePoint | FileAttributes.Device)) == 0 && file.Length > 0 ? File.ReadAllBytes(path) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Writes beside the file and then over it, so that no other run ever meets half of it.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var beside = $"{path}.{Environment.ProcessId}";
            File.Delete(beside);
            using (var file = new FileStream(beside, FileMode.CreateNew))
            {
                write(file);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next run does the work again; that is all.
        }
    }
}
