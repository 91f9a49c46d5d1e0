using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Yardstick.JsonSchema;

/// <summary>
/// Reads a pattern by ECMA-262, section 22.2.1, with the flag u, and writes it for .NET. More lenient in one thing:
/// a backslash may stand before any punctuation.
/// </summary>
internal sealed class EcmaTranslator(string source)
{
    private const int NestingLimit = 100;

    private const string WordAhead = "(?=[A-Za-z0-9_])";
    private const string NoWordAhead = "(?![A-Za-z0-9_])";
    private const string WordBehind = "(?<=[A-Za-z0-9_])";
    private const string NoWordBehind = "(?<![A-Za-z0-9_])";

    private static readonly string AnyCharacter = CodePointSet.Parse("A D 2028-2029").Complement().ToPattern();

    private readonly StringBuilder output = new();
    private readonly EcmaGroups groups = EcmaGroups.Find(source);
    private int position;
    private int opened;
    private int nesting;
    private string problem = "";

    /// <summary>Whether the pattern holds what .NET can't run in linear time.</summary>
    public bool NeedsBacktracking { get; private set; }

    private bool AtEnd => position >= source.Length;

    private bool Failed => problem.Length > 0;

    public bool TryTranslate([NotNullWhen(true)] out string? translated, out string why)
    {
        Disjunction();
        if (!AtEnd)
        {
            Fail("a ')' closes nothing");
        }

        translated = Failed ? null : output.ToString();
        why = problem;
        return !Failed;
    }

    private void Disjunction()
    {
        if (++nesting > NestingLimit)
        {
            Fail("its groups are nested too deep");
        }

        while (!Failed && !AtEnd && source[position] != ')')
        {
            if (Take('|'))
            {
                output.Append('|');
            }
            else
            {
                Term();
            }
        }

        nesting--;
    }

    private void Term()
    {
        if (Assertion())
        {
            return;
        }

        var start = output.Length;
        Atom();
        if (!Failed)
        {
            Quantifier(start);
        }
    }

    private bool Assertion()
    {
        switch (source[position])
        {
            case '^':
                position++;
                output.Append(@"\A");
                return true;
            case '$':
                position++;
                output.Append(@"\z");
                return true;
            case '\\' when Next(1) is 'b':
                AddBoundary($"(?:{WordBehind}{NoWordAhead}|{NoWordBehind}{WordAhead})");
                return true;
            case '\\' when Next(1) is 'B':
                AddBoundary($"(?:{WordBehind}{WordAhead}|{NoWordBehind}{NoWordAhead})");
                return true;
            case '(' when Next(1) is '?' && (Next(2) is '=' or '!' || (Next(2) is '<' && Next(3) is '=' or '!')):
                var length = Next(2) is '<' ? 4 : 3;
                NeedsBacktracking = true;
                Group(source.Substring(position, length), length);
                return true;
            default:
                return false;
        }
    }

    private void AddBoundary(string pattern)
    {
        position += 2;
        NeedsBacktracking = true;
        output.Append(pattern);
    }

    private void Atom()
    {
        var c = source[position];
        switch (c)
        {
            case '.':
                position++;
                output.Append(AnyCharacter);
                break;
            case '(':
                OpenGroup();
                break;
            case '[':
                position++;
                if (EcmaClass.Read(source, ref position, out problem) is { } set)
                {
                    output.Append(set.ToPattern());
                }

                break;
            case '\\':
                Escape();
                break;
            case '*' or '+' or '?' or '{':
                Fail($"nothing stands before '{c}' to be repeated");
                break;
            case '}' or ']':
                Fail($"'{c}' needs a backslash before it");
                break;
            default:
                Literal();
                break;
        }
    }

    private void OpenGroup()
    {
        if (Next(1) is not '?')
        {
            Group(NumberedGroup(), 1);
        }
        else if (Next(2) is ':')
        {
            Group("(?:", 3);
        }
        else if (Next(2) is '<' && source.IndexOf('>', position) is var end and > 0 && IsName(source.AsSpan(position + 3, end - position - 3)))
        {
            if (groups.Names.Count(n => n == source[(position + 3)..end]) > 1)
            {
                Fail("two groups have the same name");
            }

            Group(NumberedGroup(), end - position + 1);
        }
        else
        {
            Fail("'(?' begins no group that JavaScript knows");
        }
    }

    // .NET numbers named groups behind the others; explicit numbers keep JavaScript's order.
    private string NumberedGroup()
    {
        opened++;
        return groups.HasReferences ? $"(?<{opened.ToString(CultureInfo.InvariantCulture)}>" : "(?:";
    }

    private void Group(string opening, int length)
    {
        position += length;
        output.Append(opening);
        Disjunction();
        if (!Take(')'))
        {
            Fail("a '(' is not closed");
        }

        output.Append(')');
    }

    private void Literal()
    {
        var codePoint = char.IsSurrogatePair(source, position) ? char.ConvertToUtf32(source, position) : source[position];
        position += codePoint > 0xFFFF ? 2 : 1;
        Append(codePoint);
    }

    private void Append(int codePoint)
    {
        if (codePoint < 0x80 && char.IsAsciiLetterOrDigit((char)codePoint))
        {
            output.Append((char)codePoint);
        }
        else
        {
            output.Append(CodePointSet.Of(codePoint, codePoint).ToPattern());
        }
    }

    private void Escape()
    {
        position++;
        if (AtEnd)
        {
            Fail("it ends with a backslash");
            return;
        }

        switch (source[position])
        {
            case >= '1' and <= '9':
                Reference(EcmaQuantifier.TryNumber(source, ref position, out var number) ? number : int.MaxValue);
                break;
            case 'k':
                NamedReference();
                break;
            default:
                if (EcmaEscape.ReadSet(source, ref position, ref problem) is { } set)
                {
                    output.Append(set.ToPattern());
                }
                else if (!Failed && EcmaEscape.ReadCharacter(source, ref position, ref problem) is var codePoint and >= 0)
                {
                    Append(codePoint);
                }

                break;
        }
    }

    private void NamedReference()
    {
        var end = source.IndexOf('>', position);
        var name = Next(1) is '<' && end > 0 ? source[(position + 2)..end] : "";
        var group = groups.Names.IndexOf(name);
        if (name.Length == 0 || group < 0)
        {
            Fail("\\k names no group");
            return;
        }

        position = end + 1;
        Reference(group + 1);
    }

    // A reference to a group that took no part matches the empty text.
    private void Reference(int group)
    {
        if (group > groups.Names.Count)
        {
            Fail("a reference leads to no group");
            return;
        }

        NeedsBacktracking = true;
        var number = group.ToString(CultureInfo.InvariantCulture);
        output.Append(CultureInfo.InvariantCulture, $"(?({number})\\k<{number}>|)");
    }

    private void Quantifier(int start)
    {
        if (AtEnd)
        {
            return;
        }

        var written = EcmaQuantifier.Read(source, ref position, ref problem);
        if (written.Length == 0)
        {
            return;
        }

        // A literal of two code units is one atom.
        output.Insert(start, "(?:").Append(')').Append(written);
        if (Take('?'))
        {
            output.Append('?');
        }
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '$' or '\u200C' or '\u200D') && !char.IsSurrogate(c))
            {
                return false;
            }
        }

        return name.Length > 0 && !char.IsDigit(name[0]);
    }

    private char? Next(int offset) => position + offset < source.Length ? source[position + offset] : null;

    private bool Take(char wanted)
    {
        if (AtEnd || source[position] != wanted)
        {
            return false;
        }

        position++;
        return true;
    }

    private void Fail(string why) => problem = Failed ? problem : why;
}
