using Yardstick.Model;
using Yardstick.Reports;
using Yardstick.Text;

namespace Yardstick.Cli;

/// <summary>Finds the folder of the dictionary that a command is about.</summary>
internal sealed record DictionaryFolder(string FullPath, string ShownAs)
{
    /// <param name="argument">
    /// The folder as given; without one, the nearest folder upward within the repository that holds a
    /// configuration, or else <c>metrics</c> here.
    /// </param>
    public static DictionaryFolder Find(string? argument, Surroundings surroundings)
    {
        var path = argument is null ? Nearest(surroundings) : surroundings.PathOf(argument);
        var asked = argument ?? "metrics";
        if (File.Exists(path))
        {
            throw new UsageException($"{Printable.Quoted(asked)} is a file. Name the folder that holds {DefinitionFile.ConfigurationPath}.");
        }

        if (!Directory.Exists(path))
        {
            throw new UsageException(argument is null
                ? $"There is no {DefinitionFile.ConfigurationPath} here or in a folder above, and no folder 'metrics'. Name the dictionary's folder: yardstick check FOLDER."
                : $"There is no folder {Printable.Quoted(asked)}.");
        }

        if (!Path.Exists(Path.Join(path, DefinitionFile.ConfigurationPath)))
        {
            var hint = Directory.EnumerateFileSystemEntries(path).Any() ? "" : " The folder is empty.";
            throw new UsageException($"{Printable.Quoted(asked)} holds no {DefinitionFile.ConfigurationPath}, the file that makes a folder a dictionary.{hint} Create it with at least a title and a north_star.");
        }

        return new DictionaryFolder(path, ShownPath(path, surroundings));
    }

    /// <summary>The folder from which its path is shown: the repository's root, or else the working folder.</summary>
    public string Root => Path.GetFullPath(string.Concat(Enumerable.Repeat("../", ShownAs.Count(c => c == '/'))) + ".", FullPath);

    public SourceTree Read() => SourceFolder.Read(FullPath, ShownAs);

    private static string Nearest(Surroundings surroundings)
    {
        for (var folder = new DirectoryInfo(surroundings.WorkingFolder); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Join(folder.FullName, DefinitionFile.ConfigurationPath)))
            {
                return folder.FullName;
            }

            if (IsRepository(folder))
            {
                break;
            }
        }

        return Path.Join(surroundings.WorkingFolder, "metrics");
    }

    // From the repository's root where there is one, else from the working folder, else as it is.
    private static string ShownPath(string path, Surroundings surroundings)
    {
        var root = surroundings.WorkingFolder;
        for (var folder = new DirectoryInfo(path); folder is not null; folder = folder.Parent)
        {
            if (IsRepository(folder))
            {
                root = folder.FullName;
                break;
            }
        }

        var relative = Path.GetRelativePath(root, path).Replace('\\', '/');
        return relative == "." ? "" : relative + "/";
    }

    private static bool IsRepository(DirectoryInfo folder) => Path.Exists(Path.Join(folder.FullName, ".git"));
}
