using System.Formats.Tar;

namespace Yardstick.Text;

/// <summary>
/// Takes a folder's definition files into memory. Links are not followed, so nothing outside the folder is ever
/// read, and folders whose name starts with a dot are left alone.
/// </summary>
public static class SourceFolder
{
    /// <summary>Reads every file below a folder that a dictionary may hold.</summary>
    /// <param name="folder">An existing folder.</param>
    /// <param name="shownAs">What to put before a path to show it, such as <c>metrics/</c>.</param>
    public static SourceTree Read(string folder, string shownAs = "") => Read(folder, shownAs, ReadBytes);

    /// <summary>Reads one other file, such as a logo; nothing where there is none, or where a link leads to it.</summary>
    /// <param name="path">Relative to the folder, with <c>/</c> between the parts.</param>
    public static byte[]? ReadFile(string folder, string path)
    {
        FileSystemInfo place = new DirectoryInfo(folder);
        foreach (var part in path.Split('/'))
        {
            place = Directory.Exists(Path.Join(place.FullName, part)) ? new DirectoryInfo(Path.Join(place.FullName, part)) : new FileInfo(Path.Join(place.FullName, part));
            if (part is "" or "." or ".." || place.LinkTarget is not null)
            {
                return null;
            }
        }

        return place is FileInfo { Exists: true } file ? ReadBytes(file) : null;
    }

    internal static SourceTree Read(string folder, string shownAs, Func<FileInfo, byte[]> readBytes)
    {
        var files = new List<FoundFile>();
        var problems = new List<SourceProblem>();
        List<FoundFolder> folders = [new("", new DirectoryInfo(folder))];
        while (folders.Count > 0)
        {
            // Asking for what lies in a folder is mostly waiting, so that those of one depth are asked at once.
            var found = new Contents[folders.Count];
            InParallel.Run(found.Length, i => found[i] = List(folders[i], shownAs));
            folders = [.. found.SelectMany(l => l.Folders)];
            files.AddRange(found.SelectMany(l => l.Files));
            problems.AddRange(found.SelectMany(l => l.Problems));
        }

        var read = new SourceFile?[files.Count];
        var unread = new SourceProblem?[files.Count];
        InParallel.Run(files.Count, i => (read[i], unread[i]) = Take(files[i], shownAs, readBytes));
        return new SourceTree([.. read.OfType<SourceFile>()], [.. problems, .. unread.OfType<SourceProblem>()]);
    }

    private static Contents List(FoundFolder folder, string shownAs)
    {
        var contents = new Contents([], [], []);
        try
        {
            foreach (var entry in folder.Folder.GetFileSystemInfos())
            {
                var path = folder.Path + entry.Name;
                if (entry.Name.StartsWith('.'))
                {
                    continue;
                }

                if ((entry.Attributes & FileAttributes.ReparsePoint) != 0)
                {
                    contents.Problems.Add(LinkAt(path, shownAs));
                }
                else if (entry is DirectoryInfo child)
                {
                    if (SourceTree.Takes(path))
                    {
                        contents.Problems.Add(FolderAt(path, shownAs));
                    }

                    contents.Folders.Add(new(path + "/", child));
                }
                else if (SourceTree.Takes(path))
                {
                    contents.Files.Add(new(path, (FileInfo)entry));
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            contents.Problems.Add(Problem(folder.Path.TrimEnd('/'), shownAs, $"The folder {Quote.Of(folder.Path)} cannot be read: {Reason(e)}.", "Check that you may read it."));
        }

        return contents;
    }

    private static (SourceFile? Read, SourceProblem? Unread) Take(FoundFile found, string shownAs, Func<FileInfo, byte[]> readBytes)
    {
        var (path, file) = found;
        try
        {
            return IsRegular(file)
                ? (new SourceFile(path, readBytes(file)) { ShownPath = shownAs + path }, null)
                : (null, Problem(path, shownAs, $"{Quote.Of(path)} is a pipe, a socket or a device and not a regular file, so it is not opened.", "Put a plain file in its place, or give it another name."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, Problem(path, shownAs, $"{Quote.Of(path)} cannot be read: {Reason(e)}.", "Check that the file exists and that you may read it."));
        }
    }

    internal static SourceProblem LinkAt(string path, string shownAs) =>
        Problem(path, shownAs, $"{Quote.Of(path)} is a link, and links are not followed.", "Put the file itself here.");

    internal static SourceProblem FolderAt(string path, string shownAs) =>
        Problem(path, shownAs, $"{Quote.Of(path)} is a folder, but its name is that of a definition.", "Rename the folder, or replace it by the file that was meant.");

    private static byte[] ReadBytes(FileInfo file) => file.Length == 0 ? [] : File.ReadAllBytes(file.FullName);

    private static bool IsRegular(FileInfo file) => file.Length > 0 || IsRegularThoughEmpty(file);

    // Pipes, sockets and devices have no length. None is ever opened: reading one could wait or go on for ever. The
    // framework tells archives alone what kind of file a path is.
    private static bool IsRegularThoughEmpty(FileInfo file)
    {
        using var bytes = new MemoryStream();
        try
        {
            using (var archive = new TarWriter(bytes, leaveOpen: true))
            {
                archive.WriteEntry(file.FullName, "entry");
            }
        }
        catch (IOException)
        {
            return false;
        }

        bytes.Position = 0;
        using var written = new TarReader(bytes);
        return written.GetNextEntry()?.EntryType is TarEntryType.RegularFile or TarEntryType.HardLink;
    }

    private static string Reason(Exception e) => e is UnauthorizedAccessException ? "permission denied" : e.Message.TrimEnd('.');

    private static SourceProblem Problem(string path, string shownAs, string message, string help) =>
        new(new SourceFile(path, ReadOnlyMemory<byte>.Empty) { ShownPath = shownAs + path }, message, help);

    private sealed record FoundFile(string Path, FileInfo File);

    /// <param name="Path">Nothing at the root, and otherwise ended by <c>/</c>.</param>
    private sealed record FoundFolder(string Path, DirectoryInfo Folder);

    /// <summary>What lies in one folder.</summary>
    private sealed record Contents(List<FoundFile> Files, List<FoundFolder> Folders, List<SourceProblem> Problems);
}
