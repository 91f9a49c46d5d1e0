using System.Text;

using Yardstick.Model;

namespace Yardstick.History;

/// <summary>Lives as bytes, for the cache: each revision once, and versions by the ids of their blobs.</summary>
internal static class LivesBytes
{
    public static byte[] Of(Lives lives)
    {
        var numbers = new Dictionary<Revision, int>(ReferenceEqualityComparer.Instance);
        var revisions = new List<Revision>();
        foreach (var revision in lives.All.SelectMany(l => l.Steps).Select(s => s.Revision).Concat(lives.Skipped.Select(s => s.Revision)))
        {
            if (numbers.TryAdd(revision, revisions.Count))
            {
                revisions.Add(revision);
            }
        }

        using var bytes = new MemoryStream();
        using var output = new BinaryWriter(bytes, Encoding.UTF8);
        WriteAll(output, revisions, revision =>
        {
            output.Write(revision.Id);
            output.Write(revision.Time.Ticks);
            output.Write((short)revision.Time.TotalOffsetMinutes);
            output.Write(revision.Author);
        });
        WriteAll(output, lives.All, life =>
        {
            output.Write(life.Id);
            WriteAll(output, life.FormerIds, output.Write);
            output.Write(life.Path ?? "");
            output.Write((byte)life.Audience);
            WriteAll(output, life.Steps, step =>
            {
                output.Write(numbers[step.Revision]);
                output.Write((sbyte)(step.Kind is { } kind ? (int)kind : -1));
                output.Write(step.Blob);
            });
        });
        WriteAll(output, lives.Skipped, skipped =>
        {
            output.Write(numbers[skipped.Revision]);
            output.Write(skipped.Path);
            output.Write(skipped.Problem);
        });
        output.Flush();
        return bytes.ToArray();
    }

    /// <returns>Nothing where the bytes are damaged.</returns>
    public static Lives? Read(ReadOnlyMemory<byte> bytes)
    {
        using var input = new BinaryReader(new MemoryStream(bytes.ToArray()), Encoding.UTF8);
        try
        {
            var revisions = ReadAll(input, () => new Revision(input.ReadString(), TimeOf(input.ReadInt64(), input.ReadInt16()), input.ReadString()));
            return new Lives(
                ReadAll(input, () => ReadLife(input, revisions)),
                ReadAll(input, () => new SkippedVersion(revisions[input.ReadInt32()], input.ReadString(), input.ReadString())));
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static Life ReadLife(BinaryReader input, List<Revision> revisions)
    {
        var life = new Life(input.ReadString());
        life.FormerIds.AddRange(ReadAll(input, input.ReadString));
        life.Path = input.ReadString() is { Length: > 0 } path ? path : null;
        var audience = (Visibility)input.ReadByte();
        var steps = input.ReadInt32();
        for (var i = 0; i < steps; i++)
        {
            life.Add(revisions[input.ReadInt32()], input.ReadSByte() is >= 0 and var kind ? (EventKind)kind : null, input.ReadString(), audience);
        }

        return life;
    }

    private static DateTimeOffset TimeOf(long ticks, short offset) => new(ticks, TimeSpan.FromMinutes(offset));

    private static void WriteAll<T>(BinaryWriter output, IReadOnlyList<T> items, Action<T> write)
    {
        output.Write(items.Count);
        foreach (var item in items)
        {
            write(item);
        }
    }

    private static List<T> ReadAll<T>(BinaryReader input, Func<T> read)
    {
        var count = input.ReadInt32();
        var items = new List<T>();
        for (var i = 0; i < count; i++)
        {
            items.Add(read());
        }

        return items;
    }
}
