using Yardstick.Yaml;

namespace Yardstick.JsonSchema;

/// <summary>Equality of JSON values: 1 equals 1.0, and the order of members counts for nothing.</summary>
internal sealed class NodeEquality : IEqualityComparer<YamlNode>
{
    // Deeper parts don't enter the hash; equality itself goes to the bottom with a stack of its own.
    private const int HashedDepth = 100;

    public static NodeEquality Instance { get; } = new();

    public bool Equals(YamlNode? x, YamlNode? y)
    {
        if (x is YamlScalar a && y is YamlScalar b)
        {
            return SameScalars(a, b);
        }

        var pending = new Stack<Pair>();
        pending.Push(new(x!, y!));
        while (pending.TryPop(out var pair))
        {
            if (!SameShape(pair.Left, pair.Right, pending))
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(YamlNode obj) => Hash(obj, 0);

    private static bool SameShape(YamlNode left, YamlNode right, Stack<Pair> pending)
    {
        switch (left, right)
        {
            case (YamlScalar a, YamlScalar b):
                return SameScalars(a, b);
            case (YamlSequence a, YamlSequence b) when a.Items.Count == b.Items.Count:
                for (var i = 0; i < a.Items.Count; i++)
                {
                    pending.Push(new(a.Items[i], b.Items[i]));
                }

                return true;
            case (YamlMapping a, YamlMapping b) when a.Entries.Count == b.Entries.Count:
                foreach (var entry in a.Entries)
                {
                    if (!b.TryFind(entry.Name, out var other))
                    {
                        return false;
                    }

                    pending.Push(new(entry.Value, other.Value));
                }

                return true;
            default:
                return false;
        }
    }

    private static bool SameScalars(YamlScalar left, YamlScalar right)
    {
        if (left.IsNumber && right.IsNumber)
        {
            return left.Text == right.Text
                || (Number.TryParse(left.Text, out var a) && Number.TryParse(right.Text, out var b) && a == b);
        }

        return left.Kind == right.Kind && left.Kind switch
        {
            ScalarKind.Null => true,
            ScalarKind.Boolean => left.IsTrue == right.IsTrue,
            _ => string.Equals(left.Text, right.Text, StringComparison.Ordinal),
        };
    }

    private static int Hash(YamlNode node, int depth)
    {
        switch (node)
        {
            case YamlScalar { IsNumber: true } number:
                return Number.TryParse(number.Text, out var value) ? value.GetHashCode() : 0;
            case YamlScalar scalar:
                return scalar.Kind switch
                {
                    ScalarKind.Null => 1,
                    ScalarKind.Boolean => scalar.IsTrue ? 2 : 3,
                    _ => string.GetHashCode(scalar.Text, StringComparison.Ordinal),
                };
            case YamlSequence list when depth < HashedDepth:
                var ordered = new HashCode();
                foreach (var item in list.Items)
                {
                    ordered.Add(Hash(item, depth + 1));
                }

                return ordered.ToHashCode();
            case YamlMapping mapping when depth < HashedDepth:
                var sum = mapping.Entries.Count;
                foreach (var entry in mapping.Entries)
                {
                    sum += HashCode.Combine(string.GetHashCode(entry.Name, StringComparison.Ordinal), Hash(entry.Value, depth + 1));
                }

                return sum;
            default:
                return 4;
        }
    }

    private sealed record Pair(YamlNode Left, YamlNode Right);
}
