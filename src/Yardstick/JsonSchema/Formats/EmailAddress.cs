using System.Text;

namespace Yardstick.JsonSchema;

/// <summary>Mailboxes by RFC 5321, section 4.1.2, and with letters of all scripts by RFC 6531.</summary>
internal static class EmailAddress
{
    private const string AtomMarks = "!#$%&'*+-/=?^_`{|}~";

    // RFC 5321, section 4.5.3.1.1, in octets.
    private const int LongestLocalPart = 64;

    public static bool Is(string text, bool isInternational)
    {
        var at = text.LastIndexOf('@');
        if (at <= 0)
        {
            return false;
        }

        var local = text[..at];
        return Encoding.UTF8.GetByteCount(local) <= LongestLocalPart
            && (local[0] == '"' ? IsQuoted(local, isInternational) : local.Split('.').All(a => IsAtom(a, isInternational)))
            && IsDomain(text[(at + 1)..], isInternational);
    }

    private static bool IsAtom(string atom, bool isInternational) =>
        atom.Length > 0 && atom.All(c => char.IsAsciiLetterOrDigit(c) || AtomMarks.Contains(c, StringComparison.Ordinal) || (isInternational && c >= 0x80));

    private static bool IsQuoted(string text, bool isInternational)
    {
        if (text.Length < 2 || text[^1] != '"')
        {
            return false;
        }

        for (var i = 1; i < text.Length - 1; i++)
        {
            i += text[i] == '\\' ? 1 : 0;
            var isEscaped = text[i - 1] == '\\';
            if (i >= text.Length - 1 || (text[i] == '"' && !isEscaped) || text[i] < ' ' || (text[i] >= 0x7F && !(isInternational && text[i] >= 0x80)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDomain(string domain, bool isInternational) => domain switch
    {
        ['[', .. var literal, ']'] => IpAddress.IsVersion4(literal)
            || (literal.StartsWith("IPv6:", StringComparison.OrdinalIgnoreCase) && IpAddress.IsVersion6(literal.AsSpan(5))),
        _ => domain.Split('.').All(isInternational ? HostName.IsInternationalLabel : HostName.IsLabel),
    };
}
