using System.Text;

using Yardstick.Changes;
using Yardstick.Model;

namespace Yardstick.History;

/// <summary>Versions and steps as bytes, for the cache.</summary>
internal static class VersionBytes
{
    public static byte[] Of(MetricVersion version) => Written(output =>
    {
        output.Write(version.Id);
        output.Write(version.Name);
        Write(output, version.Number);
        output.Write(version.IsKpi);
        Write(output, version.Status);
        output.Write((byte)version.Audience);
        Write(output, version.Function);
        Write(output, version.Owner);
        Write(output, version.Unit);
        Write(output, version.Display);
        Write(output, version.TargetDue);
        Write(output, version.Since);
        Write(output, version.Aliases);
        Write(output, version.Meaning);
        Write(output, version.Entry);
        Write(output, version.Problem);
    });

    public static MetricVersion ReadVersion(BinaryReader input) => new(
        input.ReadString(),
        input.ReadString(),
        Text(input),
        input.ReadBoolean(),
        Text(input),
        (Visibility)input.ReadByte(),
        Text(input),
        Text(input),
        Text(input),
        Text(input),
        Text(input),
        Text(input),
        Texts(input),
        Text(input),
        Text(input),
        Text(input));

    public static byte[] Of(VersionStep step) => Written(output =>
    {
        Write(output, step.ChangeLog);
        output.Write(step.Happenings.Count);
        foreach (var what in step.Happenings)
        {
            output.Write((byte)what.Kind);
            output.Write((byte)what.Impact);
            Write(output, what.Field);
            Write(output, what.Before);
            Write(output, what.After);
            Write(output, what.Notes ?? []);
            Write(output, [.. what.Parts.Select(p => p.Path)]);
            Write(output, [.. what.Parts.Select(p => p.Text)]);
        }
    });

    public static VersionStep ReadStep(BinaryReader input)
    {
        var changeLog = Texts(input);
        var count = input.ReadInt32();
        var happenings = new List<Happening>();
        for (var i = 0; i < count; i++)
        {
            happenings.Add(new Happening((EventKind)input.ReadByte(), (Impact)input.ReadByte(), Text(input), Text(input), Text(input), Texts(input)) { Parts = Parts(input) });
        }

        return new VersionStep(happenings, changeLog);
    }

    private static byte[] Written(Action<BinaryWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var output = new BinaryWriter(bytes, Encoding.UTF8))
        {
            write(output);
        }

        return bytes.ToArray();
    }

    private static void Write(BinaryWriter output, string? text)
    {
        output.Write(text is not null);
        if (text is not null)
        {
            output.Write(text);
        }
    }

    private static List<FieldPart> Parts(BinaryReader input) => [.. Texts(input).Zip(Texts(input), (path, text) => new FieldPart(path, text))];

    private static string? Text(BinaryReader input) => input.ReadBoolean() ? input.ReadString() : null;

    private static void Write(BinaryWriter output, IReadOnlyList<string> texts)
    {
        output.Write(texts.Count);
        foreach (var text in texts)
        {
            output.Write(text);
        }
    }

    private static List<string> Texts(BinaryReader input)
    {
        var count = input.ReadInt32();
        var texts = new List<string>();
        for (var i = 0; i < count; i++)
        {
            texts.Add(input.ReadString());
        }

        return texts;
    }
}
