using System.Security.Cryptography;
using System.Text;

namespace Yardstick.Text;

/// <summary>One file of a source tree, held in memory.</summary>
public sealed class SourceFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private string? text;
    private byte[]? hash;
    private int[]? lineStarts;

    /// <param name="path">Relative to the tree's root, with <c>/</c> between the parts.</param>
    public SourceFile(string path, ReadOnlyMemory<byte> bytes)
    {
        Path = path;
        ShownPath = path;
        Bytes = bytes;
    }

    public SourceFile(string path, string text)
        : this(path, Utf8.GetBytes(text))
    {
    }

    public string Path { get; }

    /// <summary>The path in messages and reports: from the repository's root where there is one.</summary>
    public string ShownPath { get; init; }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>SHA-256 of the bytes.</summary>
    public ReadOnlySpan<byte> Hash => hash ??= SHA256.HashData(Bytes.Span);

    /// <summary>The decoded text without a byte order mark; bytes that are not UTF-8 show as U+FFFD.</summary>
    public string Text => text ??= Utf8.GetString(TextBytes);

    /// <summary>The bytes of the text, without a byte order mark.</summary>
    internal ReadOnlySpan<byte> TextBytes => Bytes.Span.StartsWith("\uFEFF"u8) ? Bytes.Span[3..] : Bytes.Span;

    public int LineCount => LineStarts.Length;

    private int[] LineStarts => lineStarts ??= StartsOfLines(Text);

    /// <summary>Lets the decoded text go; it is decoded again if a finding needs it.</summary>
    internal void ForgetText() => text = null;

    public Position PositionAt(int offset)
    {
        var starts = LineStarts;
        var index = Array.BinarySearch(starts, Math.Clamp(offset, 0, Text.Length));
        var line = index >= 0 ? index : ~index - 1;
        return new Position(line + 1, Math.Clamp(offset, 0, Text.Length) - starts[line] + 1);
    }

    /// <summary>Offset of a line's first character; lines count from 1.</summary>
    public int StartOf(int line) => LineStarts[line - 1];

    /// <summary>The text of a line, counted from 1, without its line break.</summary>
    public string Line(int number)
    {
        var line = LineSpan(number);
        return Text[line.Start..line.End];
    }

    /// <summary>Where a line, counted from 1, stands without its line break. A line can be as long as the file.</summary>
    public Span LineSpan(int number)
    {
        var start = LineStarts[number - 1];
        var next = number < LineStarts.Length ? LineStarts[number] : Text.Length;
        return new Span(start, start + Text.AsSpan(start, next - start).TrimEnd("\r\n").Length);
    }

    public override string ToString() => ShownPath;

    private static int[] StartsOfLines(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
