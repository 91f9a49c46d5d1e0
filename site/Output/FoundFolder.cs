namespace Yardstick.Site.Output;

/// <summary>What the folder of a site holds before a run: what the last one says it wrote there, and which files are there. Nothing is changed by looking.</summary>
internal sealed class FoundFolder
{
    public const string Unfinished = ".unfinished";

    private readonly string root;
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> lengths = new(StringComparer.Ordinal);
    private readonly List<string> unfinished = [];

    private FoundFolder(string root)
    {
        this.root = Path.GetFullPath(root);
        var manifest = Path.Join(root, Manifest.FileName);
        Known = File.Exists(manifest) ? Manifest.Read(manifest) : Manifest.Empty;
        Before = Known.Files.DistinctBy(f => f.Path).ToDictionary(f => f.Path, StringComparer.Ordinal);
        LookInto(Before.Keys);
    }

    /// <summary>What the last run wrote, and whether it came to its end.</summary>
    public Manifest Known { get; }

    /// <summary>The same by path.</summary>
    public IReadOnlyDictionary<string, ManifestEntry> Before { get; }

    /// <summary>Files that a killed run left beside their places.</summary>
    public IReadOnlyList<string> Leftovers => unfinished;

    public static FoundFolder Of(string root) => new(root);

    /// <returns>Negative for a file that is not there, or is a link.</returns>
    public long LengthOf(string path) => lengths.GetValueOrDefault(path, -1);

    public bool Holds(string path) => lengths.ContainsKey(path);

    /// <summary>Looks into the folders of some files, into each once: that costs far less than one question for every file.</summary>
    public void LookInto(IEnumerable<string> paths)
    {
        foreach (var folder in paths.Select(p => Path.GetDirectoryName(p)!).Where(seen.Add))
        {
            var directory = new DirectoryInfo(Path.Join(root, folder));
            foreach (var file in directory.Exists ? directory.EnumerateFiles() : [])
            {
                if (file.Name.EndsWith(Unfinished, StringComparison.Ordinal) && file.Name.StartsWith('.'))
                {
                    unfinished.Add(file.FullName);
                }
                else if (!file.Attributes.HasFlag(FileAttributes.ReparsePoint))
                {
                    lengths[folder.Length == 0 ? file.Name : $"{folder}/{file.Name}"] = file.Length;
                }
            }
        }
    }
}
