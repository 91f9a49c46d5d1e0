namespace Yardstick.Benchmarks.Runs;

/// <summary>
/// Where folders go that are in the way. They are only moved, and deleted once all is measured: for five minutes after many files
/// were deleted, Linux (ext4) looks at each of their places whenever a file is made, and that would be measured.
/// </summary>
/// <param name="folder">On the same disk as what is moved.</param>
internal sealed class Aside(string folder)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);

    private readonly string cleared = folder + ".cleared";
    private int count;

    /// <summary>How long an earlier run's tidying will still be felt, if it is.</summary>
    public TimeSpan? Felt
    {
        get
        {
            if (!File.Exists(cleared))
            {
                return null;
            }

            // A file that is written now tells the time by the same clock.
            var now = cleared + ".now";
            File.WriteAllText(now, "");
            var left = Remembered - (File.GetLastWriteTimeUtc(now) - File.GetLastWriteTimeUtc(cleared));
            return left > TimeSpan.Zero ? left : null;
        }
    }

    /// <summary>Moves a folder out of the way, if there is one.</summary>
    /// <returns>Where it lies now.</returns>
    public string Put(string path)
    {
        Directory.CreateDirectory(folder);
        string place;
        do
        {
            place = Path.Join(folder, Invariant($"{++count}"));
        }
        while (Directory.Exists(place));

        if (Directory.Exists(path))
        {
            Directory.Move(path, place);
        }

        return place;
    }

    /// <summary>Deletes what was moved here, by this run or by one that was broken off.</summary>
    public void Clear()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
            File.WriteAllText(cleared, "");
        }
    }
}
