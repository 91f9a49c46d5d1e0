namespace Yardstick.Text;

/// <summary>A half-open range of a file's text, in UTF-16 code units from the start of the text.</summary>
public readonly record struct Span(int Start, int End)
{
    /// <summary>Number of code units; 0 for a place between two characters.</summary>
    public int Length => End - Start;

    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    public override string ToString() => $"[{Start}, {End})";
}
