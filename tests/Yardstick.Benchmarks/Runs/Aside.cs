namespace Yardstick.Benchmarks.Runs;

/// <summary>
/// Where folders go that are in the way. They are only moved, and deleted once all is measured: for five minutes after many files
/// were deleted, Linux (ext4) looks at each of their places whenever a file is made, and that would be measured.
/// </summary>
/// <param name="folder">On the same disk as what is moved.</param>
internal sealed class Aside(string folder)
{
    private int count;

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
        }
    }
}
