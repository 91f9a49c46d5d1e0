using System.Buffers;
using System.Buffers.Binary;

using Yardstick.Model;
using Yardstick.Site.Rendering;
using Yardstick.Text;

namespace Yardstick.Site.Output;

/// <summary>
/// The entries of a large data file, one for each metric: those made of the same as when the file was last written are copied
/// from there.
/// </summary>
/// <param name="madeOf">What there is to say of a metric, where that is known.</param>
/// <param name="places">Where the entries lay, as <see cref="Places"/> gave it then.</param>
/// <param name="last">Gives the file as it was then, or nothing.</param>
/// <param name="room">To make entries in, one after the other.</param>
internal sealed class Entries(Func<Metric, ContentHash?> madeOf, ReadOnlyMemory<byte> places, Func<FileStream?> last, Utf8Writer room) : IDisposable
{
    // What an entry is made of, where it begins and how long it is.
    private const int PlaceSize = ContentHash.Size + 8 + 4;

    private readonly Lazy<LastFile> last = new(() => new LastFile(places.Span, last()));
    private readonly ArrayBufferWriter<byte> placed = new();
    private ContentHash? current;
    private int length;

    /// <summary>Of a file of which nothing is remembered.</summary>
    public static Entries New(Utf8Writer room) => new(_ => null, default, () => null, room);

    /// <summary>Where the entries lie that were written.</summary>
    public ReadOnlyMemory<byte> Places => placed.WrittenMemory;

    /// <summary>An entry, to be written at once.</summary>
    /// <param name="make">Makes it, where it is not known.</param>
    public ReadOnlySpan<byte> Of(Metric metric, Action<Utf8Writer> make)
    {
        current = madeOf(metric);
        var entry = current is { } hash ? last.Value.Find(hash) : default;
        if (entry.IsEmpty)
        {
            room.Clear();
            make(room);
            entry = room.Written;
        }

        length = entry.Length;
        return entry;
    }

    /// <summary>Says that the entry was written.</summary>
    /// <param name="position">Where it ends in the file.</param>
    public void EndsAt(long position)
    {
        if (current is { } hash)
        {
            var place = placed.GetSpan(PlaceSize);
            hash.CopyTo(place);
            BinaryPrimitives.WriteInt64LittleEndian(place[ContentHash.Size..], position - length);
            BinaryPrimitives.WriteInt32LittleEndian(place[(ContentHash.Size + 8)..], length);
            placed.Advance(PlaceSize);
        }
    }

    /// <summary>Lets go of the file as it was, so that another can take its place on any system.</summary>
    public void Close()
    {
        if (last.IsValueCreated)
        {
            last.Value.Dispose();
        }
    }

    public void Dispose() => Close();

    /// <summary>The file as it was, read piece by piece.</summary>
    private sealed class LastFile : IDisposable
    {
        // Entries lie there in much the same order.
        private const int PieceSize = 64 * 1024;

        private readonly FileStream? file;
        private readonly Dictionary<ContentHash, (long Start, int Length)> places;
        private byte[] piece = new byte[PieceSize];
        private long start;
        private int length;

        public LastFile(ReadOnlySpan<byte> places, FileStream? file)
        {
            this.file = file;
            this.places = new(file is null ? 0 : places.Length / PlaceSize);
            for (; file is not null && places.Length >= PlaceSize; places = places[PlaceSize..])
            {
                var begin = BinaryPrimitives.ReadInt64LittleEndian(places[ContentHash.Size..]);
                var size = BinaryPrimitives.ReadInt32LittleEndian(places[(ContentHash.Size + 8)..]);
                if (begin >= 0 && size > 0 && begin <= file.Length - size)
                {
                    this.places[ContentHash.From(places)] = (begin, size);
                }
            }
        }

        /// <returns>Nothing for an entry that is not there.</returns>
        public ReadOnlySpan<byte> Find(ContentHash madeOf)
        {
            if (!places.TryGetValue(madeOf, out var place))
            {
                return default;
            }

            if (place.Start < start || place.Start + place.Length > start + length)
            {
                if (place.Length > piece.Length)
                {
                    piece = new byte[place.Length];
                }

                start = place.Start;
                length = RandomAccess.Read(file!.SafeFileHandle, piece, start);
            }

            var at = (int)(place.Start - start);
            return at + place.Length <= length ? piece.AsSpan(at, place.Length) : default;
        }

        public void Dispose() => file?.Dispose();
    }
}
