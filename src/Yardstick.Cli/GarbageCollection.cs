namespace Yardstick.Cli;

/// <summary>When the garbage of a run is collected.</summary>
internal static class GarbageCollection
{
    // What a check of a thousand metrics allocates. Nearly all of it is still in use at the end, so that looking for garbage
    // would take time and find hardly any.
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
