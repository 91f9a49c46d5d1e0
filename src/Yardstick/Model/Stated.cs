using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Model;

/// <summary>A value together with the node that states it.</summary>
public readonly record struct Stated<T>(T Value, YamlNode Node)
{
    public Place Place => Node.Place;

    public override string ToString() => Value?.ToString() ?? "";
}
