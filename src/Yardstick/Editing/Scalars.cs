using Yardstick.Yaml;

namespace Yardstick.Editing;

/// <summary>A scalar, the key it stands under, and the list or mapping around it.</summary>
/// <param name="Key">For an item of a list, the key of the list.</param>
internal sealed record PlacedScalar(string Key, YamlScalar Scalar, YamlNode Parent);

/// <summary>Every scalar value of a definition, in the order of the file.</summary>
internal static class Scalars
{
    /// <param name="withCustom">Whether those of the organisation's own fields, whose meaning only it knows, are among them.</param>
    public static IEnumerable<PlacedScalar> Of(YamlNode root, bool withCustom = false)
    {
        var waiting = new Stack<(string Key, YamlNode Node, YamlNode Parent)>([("", root, root)]);
        while (waiting.TryPop(out var next))
        {
            switch (next.Node)
            {
                case YamlScalar scalar:
                    yield return new PlacedScalar(next.Key, scalar, next.Parent);
                    break;
                case YamlSequence sequence:
                    foreach (var item in sequence.Items.Reverse())
                    {
                        waiting.Push((next.Key, item, sequence));
                    }

                    break;
                case YamlMapping mapping:
                    foreach (var entry in mapping.Entries.Reverse().Where(e => withCustom || e.Name != "custom"))
                    {
                        waiting.Push((entry.Name, entry.Value, mapping));
                    }

                    break;
            }
        }
    }
}
