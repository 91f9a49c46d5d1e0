using YamlDotNet.Core;
using YamlDotNet.Core.Events;

using Yardstick.Text;

namespace Yardstick.Yaml;

/// <summary>Builds one document's tree from parser events, refusing what the policy for definitions refuses.</summary>
internal sealed class TreeBuilder(SourceFile file, YamlLimits limits)
{
    private readonly Stack<Container> open = new();
    private readonly List<YamlProblem> duplicates = [];
    private YamlNode? root;
    private int nodes;
    private int lastEnd;
    private bool documentSeen;

    /// <summary>What ended the reading before the end of the file.</summary>
    public YamlProblem? Problem { get; private set; }

    /// <summary>Where the last event ended.</summary>
    public int ReadTo => Math.Min(lastEnd, file.Text.Length);

    /// <summary>Where the innermost open list or mapping in brackets begins.</summary>
    public int? OpenBracket => open.TryPeek(out var container) && container.BracketStart is { } start && file.Text[start] is '[' or '{' ? start : null;

    public void Add(ParsingEvent e)
    {
        lastEnd = Math.Max(lastEnd, (int)e.End.Index);
        switch (e)
        {
            case DocumentStart when documentSeen:
                Stop(Refuse(e, "A second document starts here.", "Keep one definition a file: move what follows into a file of its own."));
                break;
            case DocumentStart:
                documentSeen = true;
                break;
            case AnchorAlias alias:
                Stop(Refuse(e, $"'*{alias.Value}' is an alias.", "Write the value out: a definition must read the same to everyone."));
                break;
            case NodeEvent node when !node.Anchor.IsEmpty:
                Stop(Refuse(e, $"'&{node.Anchor.Value}' is an anchor.", "Remove it and write values out where they are used."));
                break;
            case NodeEvent node when !node.Tag.IsEmpty:
                Stop(Refuse(e, $"'{Shown(node.Tag)}' is a tag.", "Remove it: the schema already fixes the type of every field."));
                break;
            case Scalar scalar:
                AddScalar(scalar);
                break;
            case SequenceStart or MappingStart:
                Open(e, e is MappingStart);
                break;
            case SequenceEnd or MappingEnd:
                int? bracketEnd = ClosesBracket((int)e.Start.Index) ? (int)e.Start.Index + 1 : null;
                Attach(open.Pop().Close(file, bracketEnd, lastEnd));
                break;
        }
    }

    // The event of a closing bracket begins at it and has no length; other containers end with their last item.
    private bool ClosesBracket(int offset) => OpenBracket is not null && offset < file.Text.Length && file.Text[offset] is ']' or '}';

    public void Stop(YamlProblem problem) => Problem ??= problem;

    public YamlDocument ToDocument()
    {
        // After a stop the open containers are closed where the reading ended, so that what was read is kept.
        while (open.Count > 0)
        {
            Attach(open.Pop().Close(file, null, lastEnd));
        }

        var problems = duplicates.ToList();
        if (Problem is not null)
        {
            problems.Add(Problem);
        }

        root ??= problems.Count == 0 ? new YamlScalar(file, default, "", ScalarKind.Null) : null;
        return new YamlDocument(file, root, problems);
    }

    private void AddScalar(Scalar e)
    {
        var span = SpanOf(e);
        if (e.Value.Length > limits.ScalarLength)
        {
            Stop(new(YamlProblemKind.Unsafe, span, $"A text of {e.Value.Length} characters; the limit is {limits.ScalarLength}.", "Shorten it, or link to a page that holds it."));
            return;
        }

        var hidden = e.Style == ScalarStyle.DoubleQuoted ? Characters.IndexOfUnsafe(e.Value) : -1;
        if (hidden >= 0)
        {
            Stop(Characters.Unsafe(e.Value[hidden], span));
            return;
        }

        var kind = e.Style == ScalarStyle.Plain ? CoreSchema.KindOf(e.Value) : ScalarKind.String;
        var scalar = new YamlScalar(file, span, e.Value, kind);
        if (e.Style == ScalarStyle.Plain && e.Value is "<<" or "" && open.TryPeek(out var container) && container.ExpectsKey)
        {
            Stop(e.Value.Length > 0
                ? Refuse(e, "'<<' is a merge key.", "Write the fields out: a definition must read the same to everyone.")
                : new(YamlProblemKind.Invalid, span, "A ':' without a key before it.", "Write the key, or put a text that starts with ':' in quotes."));
            return;
        }

        Attach(scalar);
    }

    private void Open(ParsingEvent e, bool isMapping)
    {
        if (open.TryPeek(out var parent) && parent.ExpectsKey)
        {
            Stop(Refuse(e, "A list or mapping stands where a key is expected.", "Use plain text as the key."));
        }
        else if (open.Count >= limits.Depth)
        {
            Stop(Refuse(e, $"Lists and mappings are nested more than {limits.Depth} deep.", "Flatten the structure."));
        }
        else
        {
            // A mapping without braces, be it a block or the one pair in '[a: b]', begins with its first key.
            var start = (int)e.Start.Index;
            open.Push(new Container(isMapping, !isMapping || (start < file.Text.Length && file.Text[start] == '{') ? start : null));
        }
    }

    private void Attach(YamlNode node)
    {
        if (++nodes > limits.Nodes && Problem is null)
        {
            Stop(new(YamlProblemKind.Unsafe, node.Span, $"The file holds more than {limits.Nodes} values.", "Split it."));
            return;
        }

        if (!open.TryPeek(out var container))
        {
            root ??= node;
        }
        else if (container.Add(node) is { } earlier)
        {
            var key = (YamlScalar)node;
            duplicates.Add(new(
                YamlProblemKind.Invalid,
                key.Span,
                $"The key '{key.Text}' stands twice in this mapping.",
                "Keep one: YAML readers differ on which of the two they take.",
                earlier.Span));
        }
    }

    // The parser writes the short form out.
    private static string Shown(TagName tag) =>
        tag.IsNonSpecific ? "!" : tag.Value.Replace("tag:yaml.org,2002:", "!!", StringComparison.Ordinal);

    private YamlProblem Refuse(ParsingEvent e, string message, string help) => new(YamlProblemKind.Unsafe, SpanOf(e), message, help);

    private Span SpanOf(ParsingEvent e)
    {
        var start = Math.Clamp((int)e.Start.Index, 0, file.Text.Length);
        var end = Math.Clamp((int)e.End.Index, start, file.Text.Length);
        if (e is Scalar { Style: not (ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted) })
        {
            while (end > start && file.Text[end - 1] is ' ' or '\t' or '\r' or '\n')
            {
                end--;
            }
        }

        return new Span(start, end);
    }

    private sealed class Container(bool isMapping, int? bracketStart)
    {
        private readonly List<YamlNode> items = [];
        private readonly List<YamlEntry> entries = [];
        private readonly Dictionary<string, YamlScalar> seen = new(StringComparer.Ordinal);
        private YamlScalar? key;
        private bool keyIsDuplicate;

        public int? BracketStart => bracketStart;

        public bool ExpectsKey => isMapping && key is null;

        /// <summary>Adds an item, a key or a value; for a key that stands already, answers the first one.</summary>
        public YamlScalar? Add(YamlNode node)
        {
            if (!isMapping)
            {
                items.Add(node);
                return null;
            }

            if (key is null)
            {
                key = (YamlScalar)node;
                keyIsDuplicate = !seen.TryAdd(key.Text, key);
                return keyIsDuplicate ? seen[key.Text] : null;
            }

            if (!keyIsDuplicate)
            {
                entries.Add(new YamlEntry(key, node));
            }

            key = null;
            return null;
        }

        /// <param name="file">The file the container stands in.</param>
        /// <param name="bracketEnd">Behind the closing bracket; without one, the container ends with its last item.</param>
        /// <param name="emptyAt">Where a container without brackets and items stands.</param>
        public YamlNode Close(SourceFile file, int? bracketEnd, int emptyAt)
        {
            if (isMapping && key is not null && !keyIsDuplicate)
            {
                entries.Add(new YamlEntry(key, new YamlScalar(file, new Span(key.Span.End, key.Span.End), "", ScalarKind.Null)));
            }

            YamlNode? first = isMapping ? entries.FirstOrDefault()?.Key : items.FirstOrDefault();
            YamlNode? last = isMapping ? entries.LastOrDefault()?.Value : items.LastOrDefault();
            var start = bracketStart ?? first?.Span.Start ?? emptyAt;
            var span = new Span(start, Math.Max(start, bracketEnd ?? last?.Span.End ?? start));
            return isMapping ? new YamlMapping(file, span, entries) : new YamlSequence(file, span, items);
        }
    }
}
