using YamlDotNet.Core;

using Yardstick.Text;

namespace Yardstick.Yaml;

/// <summary>Says in plain words what the parser found malformed.</summary>
internal static class SyntaxMessages
{
    // The parser's words (lower case, in part) beside ours. The first that fits is taken.
    private static readonly (string Parser, string Message, string Help)[] Table =
    [
        ("violate indentation", "The line is indented with a tab.", "Indent with spaces: YAML knows no tabs there."),
        ("cannot start any token", "A value starts with a character that YAML reserves.", "Put a text that starts with @, ` or % in quotes; the unit % is written percent."),
        ("multiline plain scalar, found invalid mapping", "The line above has no ': ' after its key.", "Write 'key: value', with a space behind the colon, or indent this line under the text it belongs to."),
        ("found invalid mapping", "A ': ' stands inside a text without quotes.", "Put the text in quotes, or line this key up with its neighbours."),
        ("mapping values are not allowed", "A ':' stands where no key can be.", "Put a text that holds ': ' in quotes, or check the indentation."),
        ("could not find expected ':'", "A key without its ':'.", "Write 'key: value', with a space behind the colon; check the indentation."),
        ("while scanning a simple key", "A key without its ':'.", "Write 'key: value', with a space behind the colon; check the indentation."),
        ("did not find expected key", "Something stands here where only a further key can.", "Line a key up with its neighbours; put a text that holds quotes in quotes of the other kind."),
        ("did not find expected '-'", "The line does not go on with the list above.", "Line the '-' up with its neighbours, or indent what belongs to an item under it."),
        ("block sequence entries are not allowed", "A '-' stands where no list can begin.", "Begin the list on a line of its own."),
        ("expected ',' or ']'", "A list in brackets is not closed.", "Add the missing ',' or ']'."),
        ("expected ',' or '}'", "A mapping in braces is not closed.", "Add the missing ',' or '}'."),
        ("expected node content", "A value is missing here.", "Write it; a text that starts with a bracket, brace or comma stands in quotes."),
        ("found unknown escape", "The text holds an escape that YAML does not know.", "Write a backslash as \\\\, or put the text in single quotes."),
        ("invalid unicode", "The escape names no character.", "Write the character itself."),
        ("expected hexadecimal number", "The escape names no character.", "Write the character itself, or put the text in single quotes."),
        ("quoted scalar", "A text in quotes is not closed.", "Close the quotes; a quote inside is doubled in '…' and written \\\" in \"…\"."),
        ("scanning a block scalar", "Text stands right behind '|' or '>'.", "Begin the text on the next line, indented."),
        ("anchor or alias", "A '*' or '&' begins no text.", "Put a text that starts with * or & in quotes."),
        ("tag", "A tag that cannot be read.", "Remove it: the schema already fixes the type of every field."),
        ("directive", "A directive that cannot be read.", "Remove the line that starts with '%'."),
        ("document start", "Text stands where the document should have ended.", "Check the indentation of this line."),
    ];

    /// <param name="exception">What the parser threw.</param>
    /// <param name="file">The file it read.</param>
    /// <param name="readTo">Where the last event ended.</param>
    public static YamlProblem From(YamlException exception, SourceFile file, int readTo)
    {
        var at = Math.Clamp((int)exception.Start.Index, 0, file.Text.Length);
        var end = Math.Max((int)exception.End.Index, readTo);
        if ((ForeignSigns.Between(file, readTo, end) ?? TabInIndentation(file, readTo, end)) is { } foreign)
        {
            return foreign;
        }

        foreach (var (parser, message, help) in Table)
        {
            if (exception.Message.Contains(parser, StringComparison.OrdinalIgnoreCase))
            {
                return new(YamlProblemKind.Invalid, LineEndFrom(file, at), message, help);
            }
        }

        return Unreadable(file, Math.Max(at, readTo));
    }

    // The parser stumbles over a tab long after or before it, and calls it many things.
    private static YamlProblem? TabInIndentation(SourceFile file, int from, int to)
    {
        var text = file.Text;
        for (var line = file.PositionAt(from).Line; line <= file.LineCount; line++)
        {
            var start = file.StartOf(line);
            var indentation = text.AsSpan(start).IndexOfAnyExcept(' ', '\t');
            indentation = indentation < 0 ? text.Length - start : indentation;
            var tab = text.AsSpan(start, indentation).IndexOf('\t');
            if (tab >= 0 && start + indentation < text.Length && text[start + indentation] is not ('\r' or '\n' or '#'))
            {
                return new(
                    YamlProblemKind.Invalid,
                    new Span(start + tab, start + indentation),
                    "The line is indented with a tab.",
                    "Indent with spaces: YAML knows no tabs there.");
            }

            if (start > to)
            {
                break;
            }
        }

        return null;
    }

    /// <param name="at">Where the bracket or brace stands.</param>
    public static YamlProblem Unclosed(SourceFile file, int at) => new(
        YamlProblemKind.Invalid,
        new Span(at, Math.Min(at + 1, file.Text.Length)),
        "The bracket or brace that opens here is not closed before the next key.",
        "Add the missing ']' or '}'.");

    public static YamlProblem Unreadable(SourceFile file, int at) => new(
        YamlProblemKind.Invalid,
        LineEndFrom(file, Math.Clamp(at, 0, file.Text.Length)),
        "The YAML cannot be read on from here.",
        "Check the indentation, the quotes and the brackets here and on the line above; indent with spaces.");

    // From a place to the end of its line; at a line's end, the line's last character.
    private static Span LineEndFrom(SourceFile file, int at)
    {
        var end = file.Text.AsSpan(at).IndexOfAny('\r', '\n');
        end = end < 0 ? file.Text.Length : at + end;
        return new Span(at, end);
    }
}
