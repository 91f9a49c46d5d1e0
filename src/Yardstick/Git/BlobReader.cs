using System.Globalization;
using System.Text;

namespace Yardstick.Git;

/// <summary>Reads what <c>cat-file --batch</c> gives.</summary>
internal static class BlobReader
{
    // More than any definition may have: a file beyond it is refused by its size, whatever else it holds.
    private const int MostBytes = 5 * 1024 * 1024;

    /// <returns>The contents in the order of the request, up to the first that is missing; of giant ones only the beginning.</returns>
    public static IReadOnlyList<byte[]> Read(Stream output, int count)
    {
        using var buffered = new BufferedStream(output, 64 * 1024);
        var contents = new List<byte[]>(count);
        while (contents.Count < count && SizeOfNext(buffered) is { } size)
        {
            var bytes = new byte[Math.Min(size, MostBytes)];
            buffered.ReadExactly(bytes);
            Skip(buffered, size - bytes.Length + 1);
            contents.Add(bytes);
        }

        buffered.CopyTo(Stream.Null);
        return contents;
    }

    // 587be6b4c3f93f93c489c0111bba5596147a26cb blob 1624, or "… missing"
    private static long? SizeOfNext(Stream output)
    {
        var line = new StringBuilder();
        for (var next = output.ReadByte(); next is not (-1 or '\n'); next = output.ReadByte())
        {
            line.Append((char)next);
        }

        var words = line.ToString().Split(' ');
        return words is [_, "blob", var size] ? long.Parse(size, NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }

    private static void Skip(Stream output, long count)
    {
        var waste = new byte[(int)Math.Min(count, 64 * 1024)];
        while (count > 0)
        {
            var taken = output.ReadAtLeast(waste.AsSpan(0, (int)Math.Min(count, waste.Length)), 1);
            count -= taken;
        }
    }
}
