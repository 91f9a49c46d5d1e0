using Yardstick.Model;
using Yardstick.Reports;
using Yardstick.Site;
using Yardstick.Text;

namespace Yardstick.Cli;

/// <summary>Finds the folder of the dictionary that a command is about.</summary>
/// <param name="ShownAs">What stands before a path in messages: from the repository's root where there is one.</param>
/// <param name="InRepository">Whether it lies in one.</param>
internal sealed record DictionaryFolder(string FullPath, string ShownAs, bool InRepository)
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
            throw new UsageException(IsBare(surroundings.WorkingFolder)
                ? "This is a bare repository, which has revisions but no files. Check one out beside it, with git worktree add ../checkout, and run yardstick there."
                : argument is null
                ? $"There is no {DefinitionFile.ConfigurationPath} here or in a folder above, and no folder 'metrics'. Name the dictionary's folder, yardstick check FOLDER, or begin one: yardstick init."
                : $"There is no folder {Printable.Quoted(asked)}.");
        }

        if (!Holds(path))
        {
            var hint = Directory.EnumerateFileSystemEntries(path).Any() ? "" : " The folder is empty.";
            throw new UsageException($"{Printable.Quoted(asked)} holds no {DefinitionFile.ConfigurationPath}, the file that makes a folder a dictionary.{hint} Create it with at least a title and a north_star, or begin a dictionary there: yardstick init {Printable.Line(asked)}.");
        }

        var root = Ancestors(path).FirstOrDefault(IsRepository)?.FullName;
        var relative = Path.GetRelativePath(root ?? surroundings.WorkingFolder, path).Replace('\\', '/');
        return new DictionaryFolder(path, relative == "." ? "" : relative + "/", root is not null);
    }

    /// <summary>Whether a folder is a dictionary's, even if its configuration cannot be read.</summary>
    public static bool Holds(string path) => Path.Exists(Path.Join(path, DefinitionFile.ConfigurationPath));

    /// <summary>The folder from which its path is shown: the repository's root, or else the working folder.</summary>
    public string Root => Path.GetFullPath(string.Concat(Enumerable.Repeat("../", ShownAs.Count(c => c == '/'))) + ".", FullPath);

    public SourceTree Read() => SourceFolder.Read(FullPath, ShownAs);

    /// <summary>The configuration, the organisation and the objectives alone, for those who ask for no metric as it is now.</summary>
    public Catalogue ReadSettings() => CatalogueReader.Read(new SourceTree(
        from path in (string[])[DefinitionFile.ConfigurationPath, DefinitionFile.OrganisationPath, DefinitionFile.ObjectivesPath]
        let bytes = SourceFolder.ReadFile(FullPath, path)
        where bytes is not null
        select new SourceFile(path, bytes) { ShownPath = ShownAs + path },
        []));

    /// <summary>What is asked of its site, whether it is written or served.</summary>
    /// <param name="audience">As the command was told; else the configuration says, and at last the fallback.</param>
    public SiteRequest Request(SiteOptions configured, Visibility? audience, Visibility? fallback, DateOnly today) => new()
    {
        FolderInRepository = InRepository ? ShownAs : null,
        Audience = audience ?? configured.Audience?.Value ?? fallback ?? Visibility.Internal,
        Today = today,
        ToolVersion = CommandLine.Version,
    };

    private static string Nearest(Surroundings surroundings)
    {
        for (var folder = new DirectoryInfo(surroundings.WorkingFolder); folder is not null; folder = folder.Parent)
        {
            if (Holds(folder.FullName))
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

    private static IEnumerable<DirectoryInfo> Ancestors(string path)
    {
        for (var folder = new DirectoryInfo(path); folder is not null; folder = folder.Parent)
        {
            yield return folder;
        }
    }

    private static bool IsBare(string folder) =>
        File.Exists(Path.Join(folder, "HEAD")) && Directory.Exists(Path.Join(folder, "objects")) && Directory.Exists(Path.Join(folder, "refs"));

    private static bool IsRepository(DirectoryInfo folder) => Path.Exists(Path.Join(folder.FullName, ".git"));
}
