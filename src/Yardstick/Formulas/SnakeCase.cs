using System.Text;

namespace Yardstick.Formulas;

/// <summary>The form of names: lower-case letters, digits and underscores, beginning with a letter.</summary>
internal static class SnakeCase
{
    /// <summary>Reports a word that is no name.</summary>
    /// <param name="of">What it would name.</param>
    public static void Check(TokenReader tokens, Token word, string of)
    {
        if (IsProper(word.Text))
        {
            return;
        }

        var proper = Of(word.Text);
        tokens.Report(
            word.Span,
            $"'{tokens.Quote(word.Span)}' is no name of {of}.",
            "Names are lower-case letters a to z, digits and '_', beginning with a letter" + (proper is null ? "." : $": {Shown.Text(proper)}."));
    }

    private static bool IsProper(string name) =>
        char.IsAsciiLetterLower(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');

    /// <summary>The name in that form, where its letters allow one: <c>NewCustomers</c> becomes <c>new_customers</c>.</summary>
    public static string? Of(string name)
    {
        var result = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            {
                return null;
            }

            if (char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(name[i - 1]))
            {
                result.Append('_');
            }

            result.Append(char.ToLowerInvariant(c));
        }

        var proper = result.ToString().Trim('_');
        return proper.Length > 0 && char.IsAsciiLetter(proper[0]) ? proper : null;
    }
}
