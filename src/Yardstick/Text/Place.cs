namespace Yardstick.Text;

/// <summary>A range in a file: where something was stated, and where a finding points.</summary>
public readonly record struct Place(SourceFile File, Span Span)
{
    public Position Start => File.PositionAt(Span.Start);

    public Position End => File.PositionAt(Span.End);

    public override string ToString() => $"{File.ShownPath}:{Start.ToString()}";
}
