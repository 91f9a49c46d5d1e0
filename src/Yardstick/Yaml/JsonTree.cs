using System.Globalization;
using System.Text;
using System.Text.Json;

using Yardstick.Text;

namespace Yardstick.Yaml;

/// <summary>Builds one document's tree from JSON tokens.</summary>
internal sealed class JsonTree(SourceFile file, YamlLimits limits)
{
    private readonly Stack<Container> open = new();
    private readonly List<YamlProblem> problems = [];
    private YamlNode? root;
    private int nodes;
    private int lastEnd;

    /// <summary>What ended the reading before the end of the file.</summary>
    public YamlProblem? Problem { get; private set; }

    public void Stop(YamlProblem problem)
    {
        Problem ??= problem;
        problems.Add(problem);
    }

    public void Add(JsonTokenType token, Span span)
    {
        lastEnd = span.End;
        switch (token)
        {
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                open.Push(new Container(token == JsonTokenType.StartObject, span.Start));
                break;
            case JsonTokenType.EndArray or JsonTokenType.EndObject:
                Attach(open.Pop().Close(file, span.End));
                break;
            case JsonTokenType.PropertyName:
                AddKey(span);
                break;
            default:
                Attach(Scalar(token, span));
                break;
        }
    }

    public YamlDocument ToDocument()
    {
        while (open.Count > 0)
        {
            Attach(open.Pop().Close(file, lastEnd));
        }

        return new YamlDocument(file, root, problems);
    }

    private void AddKey(Span span)
    {
        // The reader counts the colon to the name's token.
        var end = file.Text.LastIndexOf('"', span.End - 1) + 1;
        var key = Scalar(JsonTokenType.String, new Span(span.Start, end));
        if (open.Peek().AddKey(key) is { } first)
        {
            problems.Add(new(
                YamlProblemKind.Invalid,
                key.Span,
                $"The key '{key.Text}' stands twice in this object.",
                "Keep one: JSON readers differ on which of the two they take.",
                first.Span));
        }
    }

    private YamlScalar Scalar(JsonTokenType token, Span span)
    {
        if (span.Length > limits.ScalarLength)
        {
            Stop(new(
                YamlProblemKind.Unsafe,
                span,
                $"A text of {span.Length} characters; the limit is {limits.ScalarLength}.",
                "Shorten it, or link to a page that holds it."));
        }

        return token switch
        {
            JsonTokenType.String => Text(span),
            _ => new(file, span, file.Text[span.Start..span.End], KindOf(token, file.Text.AsSpan(span.Start, span.Length))),
        };
    }

    private YamlScalar Text(Span span)
    {
        var text = Unescaped(file.Text.AsSpan(span.Start + 1, span.Length - 2));
        if (HasHalfCharacter(text))
        {
            Stop(new(
                YamlProblemKind.Invalid,
                span,
                "An escape here is half a character: \\uD800 to \\uDFFF stand in pairs only.",
                "Write the character itself, or both halves of the pair."));
        }

        return new(file, span, text, ScalarKind.String);
    }

    private static bool HasHalfCharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static ScalarKind KindOf(JsonTokenType token, ReadOnlySpan<char> text) => token switch
    {
        JsonTokenType.True or JsonTokenType.False => ScalarKind.Boolean,
        JsonTokenType.Null => ScalarKind.Null,
        _ => text.ContainsAny('.', 'e', 'E') ? ScalarKind.Float : ScalarKind.Integer,
    };

    // The framework's own unescaping throws on half a surrogate pair.
    private static string Unescaped(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\'))
        {
            return text.ToString();
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                result.Append(text[i]);
                continue;
            }

            i++;
            result.Append(text[i] switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => (char)ushort.Parse(text.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                var itself => itself,
            });
            i += text[i] == 'u' ? 4 : 0;
        }

        return result.ToString();
    }

    private void Attach(YamlNode node)
    {
        if (++nodes > limits.Nodes && Problem is null)
        {
            Stop(new(
                YamlProblemKind.Unsafe,
                node.Span,
                $"More than {limits.Nodes} values in one file.",
                "Split it."));
        }

        if (open.TryPeek(out var container))
        {
            container.Add(node);
        }
        else
        {
            root ??= node;
        }
    }

    private sealed class Container(bool isMapping, int start)
    {
        private readonly List<YamlNode> items = [];
        private readonly List<YamlEntry> entries = [];
        private readonly Dictionary<string, YamlScalar> keys = new(StringComparer.Ordinal);
        private YamlScalar? key;
        private bool keyIsDuplicate;

        /// <summary>Takes a key; for one that stands already, answers the first.</summary>
        public YamlScalar? AddKey(YamlScalar next)
        {
            key = next;
            keyIsDuplicate = !keys.TryAdd(next.Text, next);
            return keyIsDuplicate ? keys[next.Text] : null;
        }

        public void Add(YamlNode node)
        {
            if (!isMapping)
            {
                items.Add(node);
            }
            else if (!keyIsDuplicate)
            {
                entries.Add(new YamlEntry(key!, node));
            }

            key = null;
        }

        public YamlNode Close(SourceFile file, int end) => isMapping
            ? new YamlMapping(file, new Span(start, end), entries)
            : new YamlSequence(file, new Span(start, end), items);
    }
}
