using System.Runtime;

namespace Yardstick.Benchmarks.Runs;

/// <summary>
/// The same memory for dictionaries of every size: none of it in the processor's caches, and no garbage collected while it stands.
/// A small dictionary fits in the caches and a large one does not, so that a walk over both would seem to cost more than in proportion.
/// </summary>
internal sealed class ColdMemory : IDisposable
{
    // Several times the largest cache of common processors; a cache line each 64 bytes.
    private static readonly byte[] Filler = new byte[256 << 20];

    public ColdMemory()
    {
        GC.TryStartNoGCRegion(240L << 20);
        for (var at = 0; at < Filler.Length; at += 64)
        {
            Filler[at]++;
        }
    }

    public void Dispose()
    {
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
        {
            GC.EndNoGCRegion();
        }
    }
}
