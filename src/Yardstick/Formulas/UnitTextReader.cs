using System.Globalization;

using Yardstick.Text;

namespace Yardstick.Formulas;

/// <summary>Reads the words of a unit and what joins them.</summary>
internal sealed class UnitTextReader
{
    private const int LargestExponent = 99;

    private readonly string text;
    private readonly bool spaced;
    private readonly List<UnitWord> words = [];
    private int at;

    /// <param name="spaced">
    /// Whether spaces may stand in the unit. In a formula they end it, so that <c>x as hour / y</c> divides by y.
    /// </param>
    private UnitTextReader(string text, int start, bool spaced)
    {
        this.text = text;
        this.spaced = spaced;
        at = start;
    }

    public FormulaProblem? Problem { get; private set; }

    /// <summary>Behind the last character read.</summary>
    public int End => at;

    /// <summary>Whether a unit may start at this place of a formula.</summary>
    public static bool StartsAt(string text, int at) =>
        at < text.Length && (char.IsLetter(text[at]) || IsSign(text[at]) || IsOneOver(text, at));

    /// <summary>Reads the unit behind <c>as</c>.</summary>
    public static UnitText ReadInFormula(string text, int start, out UnitTextReader reader)
    {
        reader = new UnitTextReader(text, start, spaced: false);
        reader.ReadWords();
        return reader.ToUnit(start);
    }

    /// <summary>Reads a text that is a unit and nothing else.</summary>
    public static UnitText? ReadWhole(string text, out FormulaProblem? problem)
    {
        var reader = new UnitTextReader(text, 0, spaced: true);
        reader.SkipSpaces();
        var start = reader.at;
        reader.ReadWords();
        var end = reader.at;
        reader.SkipSpaces();
        if (reader.at < text.Length)
        {
            reader.Problem ??= reader.Leftover();
        }

        reader.at = end;
        problem = reader.Problem;
        return problem is null ? reader.ToUnit(start) : null;
    }

    private static bool IsOneOver(string text, int at) =>
        text[at] == '1' && at + 2 < text.Length && text[at + 1] == '/' && char.IsLetter(text[at + 2]);

    // Signs that people write for units are read as words, so that the message can name the right word.
    private static bool IsSign(char c) => c is '%' or '#' or '‰' || char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c == '_' || IsSign(c);

    private void ReadWords()
    {
        var isDivisor = false;
        if (at < text.Length && text[at] == '1')
        {
            var one = at++;
            SkipSpaces();
            isDivisor = at < text.Length && text[at] == '/';
            at = isDivisor ? at + 1 : one;
        }

        do
        {
            SkipSpaces();
            if (!ReadWord(isDivisor))
            {
                return;
            }
        }
        while (ReadJoint(out isDivisor));
    }

    private bool ReadWord(bool isDivisor)
    {
        var start = at;
        while (at < text.Length && (IsWordPart(text[at]) || (spaced && text[at] == '-')))
        {
            at++;
        }

        if (at == start)
        {
            Problem ??= Missing(start);
            return false;
        }

        var word = text[start..at];
        if (word.All(char.IsAsciiDigit))
        {
            Problem ??= new(new Span(start, at), $"'{Shown.Text(word)}' is a number, and a unit holds none.", "Write what is counted, as EUR, or ratio for a plain number.");
        }

        var exponent = ReadExponent();
        words.Add(new UnitWord(new Span(start, at), isDivisor, word, exponent));
        return true;
    }

    private int ReadExponent()
    {
        var start = at;
        SkipSpaces();
        var digits = at + 1 < text.Length && text[at + 1] == '-' ? at + 2 : at + 1;
        var end = digits;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (at >= text.Length || text[at] != '^' || end == digits)
        {
            at = start;
            return 1;
        }

        var power = text[(at + 1)..end];
        at = end;
        if (int.TryParse(power, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent) && Math.Abs(exponent) <= LargestExponent)
        {
            return exponent;
        }

        Problem ??= new(new Span(start, end), $"'^{Shown.Text(power)}' is too high a power for a unit.", $"Units go up to ^{LargestExponent}.");
        return 1;
    }

    private bool ReadJoint(out bool isDivisor)
    {
        var before = at;
        SkipSpaces();
        isDivisor = at < text.Length && text[at] == '/';
        var isJoint = isDivisor || (at < text.Length && text[at] is '*' or '·');
        if (isJoint && !spaced && !(at + 1 < text.Length && char.IsLetter(text[at + 1])))
        {
            isJoint = false;
        }

        at = isJoint ? at + 1 : before;
        return isJoint;
    }

    private UnitText ToUnit(int start) => new(new Span(start, at), words);

    private void SkipSpaces()
    {
        while (spaced && at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    private FormulaProblem Missing(int start)
    {
        if (start >= text.Length)
        {
            return words.Count == 0
                ? new(new Span(start, start), "The unit is empty.", "Write what the value is counted in, as EUR or EUR/customer.")
                : new(new Span(start, start), $"'{Shown.Text(text)}' ends before its last unit.", "Write a unit behind the last sign, or leave the sign out.");
        }

        return text[start] == '/' && words.Count == 0
            ? new(new Span(start, start + 1), "The unit begins with '/'.", $"Write 1{Shown.Text(text)} for a plain rate, or name what is counted before the '/'.")
            : Leftover();
    }

    private FormulaProblem Leftover()
    {
        var end = at;
        while (end < text.Length && IsWordPart(text[end]))
        {
            end++;
        }

        end = Math.Max(end, Math.Min(text.Length, at + Shown.LengthAt(text, at)));
        var word = text[at..end];
        var help = word switch
        {
            "per" => "Write '/' for per, as in EUR/customer.",
            "(" or ")" => "Units take no parentheses: write EUR/customer/month for EUR/(customer × month).",
            "×" or "x" or "and" => "Write '*' between units that are multiplied.",
            "÷" or ":" => "Write '/' between units that are divided.",
            _ => "A unit is made of words joined by '/' and '*', as EUR/customer; a noun of two words is joined by '_', as story_point.",
        };
        return new(new Span(at, end), $"'{Shown.Text(word)}' cannot stand here in the unit '{Shown.Text(text)}'.", help);
    }
}
