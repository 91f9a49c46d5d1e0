using Yardstick.Yaml;

namespace Yardstick.Editing;

/// <summary>Whether two texts say the same: the same fields in any order, with the same values letter by letter.</summary>
internal static class Meaning
{
    /// <param name="fixes">The values that were to change; all else has to be as it was.</param>
    public static bool IsKept(YamlNode before, YamlNode after, IReadOnlyList<Fix> fixes)
    {
        var values = fixes.Where(f => f.Value is not null).ToDictionary(f => f.Span.Start, f => f.Value!);
        return IsSame(before, after);

        // The reader bounds the depth.
        bool IsSame(YamlNode left, YamlNode right) => (left, right) switch
        {
            (YamlScalar a, YamlScalar b) => values.TryGetValue(a.Span.Start, out var value)
                ? b.Text == value && b.Kind == ScalarKind.String
                : b.Text == a.Text && b.Kind == a.Kind,
            (YamlScalar a, YamlSequence { Items: [YamlScalar b] }) => values.TryGetValue(a.Span.Start, out var value) && b.Text == value && b.Kind == ScalarKind.String,
            (YamlSequence a, YamlSequence b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(p => IsSame(p.First, p.Second)),
            (YamlMapping a, YamlMapping b) => a.Entries.Count == b.Entries.Count
                && a.Entries.All(e => b.TryFind(e.Name, out var other) && IsSame(e.Value, other.Value)),
            _ => false,
        };
    }
}
