namespace Yardstick.Cli;

/// <summary>When the garbage of a run is collected.</summary>
internal static class GarbageCollection
{
    // What a check of ten thousand metrics allocates. Nearly all of it is still in use at the end, so that looking for garbage
    // would take a sixth of the time and find hardly any. A process is given only the memory that it uses of this.
    private const long Allocated = 400 << 20;

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
