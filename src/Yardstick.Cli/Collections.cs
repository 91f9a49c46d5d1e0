namespace Yardstick.Cli;

/// <summary>When the garbage of a run is collected.</summary>
internal static class Collections
{
    // What a check of some thousand metrics allocates. Nearly all of it is still in use at the end, so that looking for garbage
    // would find none, and took a fifth of the time.
    private const long Allocated = 64 << 20;

    /// <summary>Lets a short run end before any garbage is collected; a longer one goes on as usual.</summary>
    public static void Postpone()
    {
        try
        {
            _ = GC.TryStartNoGCRegion(Allocated);
        }
        catch (ArgumentOutOfRangeException)
        {
            // The machine gives this process less memory than that.
        }
    }
}
