namespace Yardstick.Text;

/// <summary>A line and column as editors count them: both from 1, the column in UTF-16 code units.</summary>
public readonly record struct Position(int Line, int Column)
{
    public override string ToString() => $"{Line}:{Column}";
}
