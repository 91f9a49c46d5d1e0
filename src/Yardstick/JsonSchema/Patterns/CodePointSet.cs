using System.Globalization;
using System.Text;

namespace Yardstick.JsonSchema;

/// <summary>Code points from one to another, with both.</summary>
internal sealed record CodePointRange(int From, int To);

/// <summary>A set of Unicode code points, kept as ranges in order and apart from each other.</summary>
internal sealed class CodePointSet
{
    private const int Last = 0x10FFFF;

    private readonly List<CodePointRange> ranges;

    private CodePointSet(List<CodePointRange> ranges) => this.ranges = ranges;

    public static CodePointSet Empty { get; } = new([]);

    public static CodePointSet Of(int from, int to) => new([new(from, to)]);

    public static CodePointSet Of(IEnumerable<CodePointRange> ranges)
    {
        var sorted = ranges.ToList();
        sorted.Sort((one, other) => one.From.CompareTo(other.From));
        var merged = new List<CodePointRange>(sorted.Count);
        foreach (var range in sorted)
        {
            if (merged.Count > 0 && range.From <= merged[^1].To + 1)
            {
                merged[^1] = merged[^1] with { To = Math.Max(merged[^1].To, range.To) };
            }
            else
            {
                merged.Add(range);
            }
        }

        return new CodePointSet(merged);
    }

    /// <summary>Reads ranges such as "41-5A 61-7A AA".</summary>
    public static CodePointSet Parse(string ranges) => Of(ranges.Split(' ').Select(r =>
    {
        var ends = r.Split('-');
        return new CodePointRange(Hex(ends[0]), Hex(ends[^1]));
    }));

    public bool Contains(int codePoint) => ranges.Exists(r => r.From <= codePoint && codePoint <= r.To);

    public CodePointSet With(CodePointSet other) => Of(ranges.Concat(other.ranges));

    public CodePointSet Complement()
    {
        var result = new List<CodePointRange>();
        var next = 0;
        foreach (var (from, to) in ranges)
        {
            if (from > next)
            {
                result.Add(new(next, from - 1));
            }

            next = to + 1;
        }

        if (next <= Last)
        {
            result.Add(new(next, Last));
        }

        return new CodePointSet(result);
    }

    /// <summary>
    /// A .NET pattern for one code point of the set. Beyond U+FFFF that is a pair of surrogates; half a pair, which
    /// no well-formed text holds, is only matched where the set holds nothing else.
    /// </summary>
    public string ToPattern()
    {
        var basic = new StringBuilder();
        var pairs = new List<string>();
        foreach (var (from, to) in ranges)
        {
            if (from < 0xD800)
            {
                AppendRange(basic, from, Math.Min(to, 0xD7FF));
            }

            if (to > 0xDFFF && from <= 0xFFFF)
            {
                AppendRange(basic, Math.Max(from, 0xE000), Math.Min(to, 0xFFFF));
            }

            if (to > 0xFFFF)
            {
                AddPairs(pairs, Math.Max(from, 0x10000), to);
            }

            if (from >= 0xD800 && to <= 0xDFFF)
            {
                AppendRange(basic, from, to);
            }
        }

        if (pairs.Count == 0)
        {
            return basic.Length == 0 ? @"[^\s\S]" : $"[{basic}]";
        }

        var alternatives = basic.Length == 0 ? pairs : pairs.Prepend($"[{basic}]");
        return $"(?:{string.Join('|', alternatives)})";
    }

    private static void AddPairs(List<string> pairs, int from, int to)
    {
        // All pairs with one first half; then those between, with every second half.
        while (from <= to)
        {
            var high = High(from);
            var isFullStart = Low(from) == 0xDC00;
            if (isFullStart && (High(to) > high || Low(to) == 0xDFFF))
            {
                var lastFull = Low(to) == 0xDFFF ? High(to) : High(to) - 1;
                pairs.Add($"{Class(high, lastFull)}[\\uDC00-\\uDFFF]");
                from = CodePoint(lastFull, 0xDFFF) + 1;
            }
            else
            {
                var end = Math.Min(to, CodePoint(high, 0xDFFF));
                pairs.Add($"{Class(high, high)}{Class(Low(from), Low(end))}");
                from = end + 1;
            }
        }
    }

    private static int High(int codePoint) => 0xD800 + ((codePoint - 0x10000) >> 10);

    private static int Low(int codePoint) => 0xDC00 + ((codePoint - 0x10000) & 0x3FF);

    private static int CodePoint(int high, int low) => 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);

    private static string Class(int from, int to)
    {
        var result = new StringBuilder("[");
        AppendRange(result, from, to);
        return result.Append(']').ToString();
    }

    private static void AppendRange(StringBuilder text, int from, int to)
    {
        text.Append("\\u").Append(from.ToString("X4", CultureInfo.InvariantCulture));
        if (to > from)
        {
            text.Append("-\\u").Append(to.ToString("X4", CultureInfo.InvariantCulture));
        }
    }

    private static int Hex(string text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
