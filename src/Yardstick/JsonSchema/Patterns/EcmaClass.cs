namespace Yardstick.JsonSchema;

/// <summary>Reads a class in brackets.</summary>
internal static class EcmaClass
{
    /// <summary>Reads from behind the opening bracket to behind the closing one.</summary>
    public static CodePointSet? Read(string source, ref int position, out string problem)
    {
        problem = "";
        var isOpposite = position < source.Length && source[position] == '^';
        position += isOpposite ? 1 : 0;
        var set = CodePointSet.Empty;
        while (position < source.Length && source[position] != ']')
        {
            var from = Atom(source, ref position, out var fromSet, ref problem);
            var isRange = position + 1 < source.Length && source[position] == '-' && source[position + 1] != ']';
            if (problem.Length > 0)
            {
                return null;
            }

            if (!isRange)
            {
                set = set.With(fromSet ?? CodePointSet.Of(from, from));
                continue;
            }

            position++;
            var to = Atom(source, ref position, out var toSet, ref problem);
            if (problem.Length == 0 && (fromSet is not null || toSet is not null || to < from))
            {
                problem = "a range in brackets is out of order";
            }

            if (problem.Length > 0)
            {
                return null;
            }

            set = set.With(CodePointSet.Of(from, to));
        }

        if (position >= source.Length)
        {
            problem = "a '[' is not closed";
            return null;
        }

        position++;
        return isOpposite ? set.Complement() : set;
    }

    private static int Atom(string source, ref int position, out CodePointSet? set, ref string problem)
    {
        set = null;
        if (source[position] != '\\')
        {
            var codePoint = char.IsSurrogatePair(source, position) ? char.ConvertToUtf32(source, position) : source[position];
            position += codePoint > 0xFFFF ? 2 : 1;
            return codePoint;
        }

        position++;
        if (position >= source.Length)
        {
            problem = "it ends with a backslash";
            return -1;
        }

        if (source[position] == 'b')
        {
            position++;
            return '\b';
        }

        set = EcmaEscape.ReadSet(source, ref position, ref problem);
        return set is not null || problem.Length > 0 ? -1 : EcmaEscape.ReadCharacter(source, ref position, ref problem);
    }
}
