using Yardstick.Text;

namespace Yardstick.Yaml;

/// <summary>Keys, and values that begin and end on one line.</summary>
internal sealed partial class SubsetReader
{
    /// <summary>The longest key: the parser refuses some that are longer than its 1024 characters, and takes others.</summary>
    private const int KeyLength = 200;

    // Keys are compared with all before them.
    private const int LargestMapping = 100;

    private bool StartsWithKey() => KeyEnd() > 0;

    // Behind the last character of a key whose ':' follows; 0 where none stands here.
    private int KeyEnd()
    {
        if (at == size || !(char.IsAsciiLetter(text[at]) || text[at] == '_'))
        {
            return 0;
        }

        var end = at;
        var limit = Math.Min(size, at + KeyLength);
        while (end < limit && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-'))
        {
            end++;
        }

        var isKey = end < limit && text[end] == ':' && (end + 1 == size || text[end + 1] is ' ' or '\n');
        return isKey ? end : 0;
    }

    /// <param name="first">The mapping's first entry among <see cref="entries"/>: no key stands twice.</param>
    private string? Key(int first, out Span span)
    {
        span = default;
        var end = KeyEnd();
        if (end == 0 || entries.Count - first > LargestMapping)
        {
            return null;
        }

        span = new Span(at, end);
        nodes++;
        var name = SharedTexts.Of(Part(at, end - at));
        at = end + 1;
        for (var i = first; i < entries.Count; i++)
        {
            if (entries[i].Name == name)
            {
                return null;
            }
        }

        return name;
    }

    private YamlNode? Flow()
    {
        if (++depth > limits.Depth)
        {
            return null;
        }

        var start = at;
        var isMapping = text[at++] == '{';
        var firstEntry = entries.Count;
        var firstItem = items.Count;
        var close = isMapping ? '}' : ']';
        SkipSpaces();
        if (at < size && text[at] != close)
        {
            do
            {
                SkipSpaces();
                if (!(isMapping ? FlowEntry(firstEntry) : FlowItem()) || nodes > limits.Nodes)
                {
                    return null;
                }

                SkipSpaces();
            }
            while (at < size && text[at] == ',' && ++at > 0);
        }

        if (at == size || text[at] != close)
        {
            return null;
        }

        at++;
        return isMapping ? Close(firstEntry, new Span(start, at)) : Close(firstItem, start, at);
    }

    private bool FlowEntry(int first)
    {
        if (Key(first, out var span) is not { } name)
        {
            return false;
        }

        SkipSpaces();
        if (FlowValue() is not { } value)
        {
            return false;
        }

        entries.Add(new YamlEntry(value, name, span, CoreSchema.KindOf(name)));
        return true;
    }

    private bool FlowItem()
    {
        if (FlowValue() is not { } item)
        {
            return false;
        }

        items.Add(item);
        return true;
    }

    private YamlNode? FlowValue() => at == size ? null : text[at] is '[' or '{' ? Flow() : Scalar(inFlow: true);

    private YamlScalar? Scalar(bool inFlow)
    {
        var start = at;
        var rest = Part(at, size - at);
        if (rest[0] is '"' or '\'')
        {
            return Quoted();
        }

        if (!StartsPlain(rest))
        {
            return null;
        }

        var length = inFlow ? IndexOfFlowStop(rest) : rest.IndexOf('\n');
        length = length < 0 ? rest.Length : length;
        var line = rest[..length];
        if (inFlow)
        {
            // What else than a comma or a closing bracket stands there is for the parser to judge.
            if (length == rest.Length || rest[length] is not (',' or ']' or '}'))
            {
                return null;
            }
        }
        else
        {
            var comment = line.IndexOf(" #");
            line = comment < 0 ? line : line[..comment];
            if (line.Contains(": ", StringComparison.Ordinal) || line.TrimEnd(' ') is [.., ':'])
            {
                return null;
            }
        }

        var end = start + line.TrimEnd(' ').Length;
        at = end;
        return end - start > limits.ScalarLength ? null : Plain(start, end);
    }

    // A loop, as for keys: both are short, and the framework compiles its vectorised search anew in every run.
    private static int IndexOfFlowStop(ReadOnlySpan<char> value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is ',' or '[' or ']' or '{' or '}' or ':' or '#' or '\n')
            {
                return i;
            }
        }

        return -1;
    }

    private static bool StartsPlain(ReadOnlySpan<char> value) => value[0] switch
    {
        '-' => value.Length > 1 && char.IsAsciiDigit(value[1]),
        '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '%' or '@' or '`' or '\n' => false,
        _ => true,
    };

    // A text in quotes without an escape.
    private YamlScalar? Quoted()
    {
        var quote = text[at];
        var rest = Part(at + 1, size - at - 1);
        var length = rest.IndexOfAny(quote, '\\', '\n');
        if (length < 0 || rest[length] != quote || length > limits.ScalarLength || (length + 1 < rest.Length && rest[length + 1] is '\'' or '"'))
        {
            return null;
        }

        var span = new Span(at, at + length + 2);
        at = span.End;
        return Added(new YamlScalar(file, span, SharedTexts.Of(rest[..length]), ScalarKind.String));
    }

    private YamlScalar Plain(int start, int end)
    {
        var value = Part(start, end - start);
        return Added(new YamlScalar(file, new Span(start, end), SharedTexts.Of(value), CoreSchema.KindOf(value)));
    }
}
