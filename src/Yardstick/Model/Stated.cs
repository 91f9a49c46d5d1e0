using Yardstick.Text;

namespace Yardstick.Model;

/// <summary>A value together with the words that state it.</summary>
public sealed record Stated<T>(T Value, Place Place)
{
    public override string ToString() => Value?.ToString() ?? "";
}
