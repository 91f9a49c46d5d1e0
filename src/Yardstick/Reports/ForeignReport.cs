using System.IO.Compression;

using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Reports;

/// <summary>A report that somebody else wrote, as JSON or in the archive that a code host makes of it. Nothing is unpacked, and no path in it means anything.</summary>
public static class ForeignReport
{
    /// <summary>The one file of an archive that is read.</summary>
    public const string FileName = "report.json";

    // 10 000 findings take some 8 MB.
    private const int MostBytes = 16 * 1024 * 1024;

    /// <summary>Begins the comment, so that the next run finds it and writes over it.</summary>
    public const string Marker = "<!-- yardstick:pull-request -->";

    private static readonly string TooLarge = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"It has more than {MostBytes} bytes.");

    /// <summary>Bounds on a report; far above those of definitions, for one report tells of many.</summary>
    public static YamlLimits Limits { get; } = new() { Bytes = MostBytes, Nodes = 2_000_000 };

    /// <param name="path">What messages call it, unless it lies in an archive.</param>
    /// <returns>The report's bytes, which may be anything, or in one sentence why there are none.</returns>
    public static (SourceFile? File, string? Problem) Read(Stream stream, string path)
    {
        if (stream.Length > MostBytes)
        {
            return (null, TooLarge);
        }

        var isArchive = stream.ReadByte() == 'P' && stream.ReadByte() == 'K';
        stream.Position = 0;
        return isArchive ? ReadArchive(stream) : Whole(stream, path);
    }

    /// <summary>The comment's Markdown for a report that fits its schema.</summary>
    public static string Comment(YamlNode report) => $"{Marker}\n{ChangeReport.Of(report)}";

    private static (SourceFile? File, string? Problem) ReadArchive(Stream stream)
    {
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            var found = archive.Entries.Where(e => e.FullName == FileName).ToList();
            if (found.Count != 1)
            {
                return (null, $"The archive holds {(found.Count == 0 ? "no" : "more than one")} {FileName}.");
            }

            using var entry = found[0].Open();
            return Whole(entry, FileName);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            return (null, "The archive is damaged.");
        }
    }

    // What an archive says of its sizes is as foreign as the rest: bytes are counted as they come.
    private static (SourceFile? File, string? Problem) Whole(Stream stream, string path)
    {
        var bytes = new byte[64 * 1024];
        using var whole = new MemoryStream();
        for (int read; (read = stream.Read(bytes)) > 0;)
        {
            whole.Write(bytes, 0, read);
            if (whole.Length > MostBytes)
            {
                return (null, TooLarge);
            }
        }

        return (new SourceFile(path, whole.ToArray()), null);
    }
}
