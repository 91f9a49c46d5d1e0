namespace Yardstick.JsonSchema;

/// <summary>The capturing groups of a pattern, found before it is read: a reference may stand before its group.</summary>
/// <param name="Names">In the order of their opening brackets; null for a group without a name.</param>
internal sealed record EcmaGroups(List<string?> Names, bool HasReferences)
{
    public static EcmaGroups Find(string source)
    {
        var names = new List<string?>();
        var hasReferences = false;
        var inClass = false;
        for (var i = 0; i < source.Length; i++)
        {
            switch (source[i])
            {
                case '\\':
                    i++;
                    hasReferences |= i < source.Length && !inClass && source[i] is (>= '1' and <= '9') or 'k';
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '(' when !inClass:
                    AddGroup(source.AsSpan(i + 1), names);
                    break;
            }
        }

        return new EcmaGroups(names, hasReferences);
    }

    private static void AddGroup(ReadOnlySpan<char> rest, List<string?> names)
    {
        if (rest.StartsWith("?<") && rest is not ['?', '<', '=' or '!', ..])
        {
            var end = rest.IndexOf('>');
            names.Add(end < 0 ? "" : rest[2..end].ToString());
        }
        else if (!rest.StartsWith("?"))
        {
            names.Add(null);
        }
    }
}
