namespace Yardstick.Benchmarks.Runs;

/// <summary>A site's output, watched for the files that a run writes.</summary>
internal sealed class OutputFolder(string path, Aside aside)
{
    private Dictionary<string, DateTime> before = [];

    public int Files { get; private set; }

    public int Written { get; private set; }

    /// <summary>Makes way for a new folder.</summary>
    public void MoveAside() => aside.Put(path);

    public void Remember() => before = Times();

    /// <summary>Counts what is new or was written since it was remembered.</summary>
    public void Compare()
    {
        var after = Times();
        Files = after.Count;
        Written = after.Count(f => !before.TryGetValue(f.Key, out var time) || time != f.Value);
    }

    private Dictionary<string, DateTime> Times() => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).ToDictionary(f => f, File.GetLastWriteTimeUtc)
        : [];
}
