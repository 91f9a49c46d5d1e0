namespace Yardstick.Benchmarks.Runs;

/// <summary>A site's output, watched for the files that a run writes.</summary>
internal sealed class OutputFolder(string path)
{
    private Dictionary<string, DateTime> before = [];
    private int aside;

    public int Files { get; private set; }

    public int Written { get; private set; }

    /// <summary>
    /// Makes way for a new folder. What was there is only moved aside: for a minute after many files were deleted, Linux
    /// looks at each of their places whenever a file is made, and that would be measured.
    /// </summary>
    public void MoveAside()
    {
        if (Directory.Exists(path))
        {
            Directory.Move(path, $"{path}-aside-{++aside}");
        }
    }

    /// <summary>Deletes what was moved aside, now or by a race that was broken off.</summary>
    public void Tidy()
    {
        foreach (var folder in Directory.GetDirectories(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "-aside-*"))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

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
