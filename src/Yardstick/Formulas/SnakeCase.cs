using System.Text;

namespace Yardstick.Formulas;

/// <summary>The form of names: lower-case letters, digits and underscores, beginning with a letter.</summary>
internal static class SnakeCase
{
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
