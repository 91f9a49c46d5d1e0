using Yardstick.JsonSchema;

namespace Yardstick.Tests.JsonSchema;

public sealed class EcmaRegexTests
{
    [Theory]
    [InlineData("^a$", "a", true)]
    [InlineData("^a$", "a\n", false)]
    [InlineData("^\\d+$", "42", true)]
    [InlineData("^\\d+$", "٤٢", false)]
    [InlineData("^\\w$", "é", false)]
    [InlineData("^\\W$", "é", true)]
    [InlineData("^\\s$", "\uFEFF", true)]
    [InlineData("^\\s$", "\u0085", false)]
    [InlineData("^.$", "\u0085", true)]
    [InlineData("^.$", "\u2028", false)]
    [InlineData("^.$", "🐲", true)]
    [InlineData("^..$", "🐲", false)]
    [InlineData("^[🐲🐉]$", "🐉", true)]
    [InlineData("^[🐲-🐴]+$", "🐳🐲", true)]
    [InlineData("^[^a]$", "🐉", true)]
    [InlineData("^[^🐉]$", "🐉", false)]
    [InlineData("^🐲{2}$", "🐲🐲", true)]
    [InlineData("^\\u{1F432}$", "🐲", true)]
    [InlineData("^\\uD83D\\uDC32$", "🐲", true)]
    [InlineData("^[\\u{10000}-\\u{10FFFF}]$", "🐲", true)]
    [InlineData("^[\\u{FFFF}-\\u{103FF}]$", "\U00010400", false)]
    [InlineData("^\\p{L}+$", "Ünïcode", true)]
    [InlineData("^\\p{Letter}$", "𝔘", true)]
    [InlineData("^\\P{Lu}$", "A", false)]
    [InlineData("^[\\p{Script=Greek}\\d]+$", "αβ1", true)]
    [InlineData("^\\p{sc=Cyrillic}$", "a", false)]
    [InlineData("^\\p{gc=Decimal_Number}$", "٤", true)]
    [InlineData("^\\cJ$", "\n", true)]
    [InlineData("^\\0$", "\0", true)]
    [InlineData("^\\x41$", "A", true)]
    [InlineData("^[]$", "", false)]
    [InlineData("^[^]$", "\n", true)]
    [InlineData("^[a-]$", "-", true)]
    [InlineData("^[\\b]$", "\b", true)]
    [InlineData("^(?<year>\\d{4})-\\k<year>$", "2026-2026", true)]
    [InlineData("^(a)(?<n>b)\\1\\2$", "abab", true)]
    [InlineData("^(?:(a)|b)\\1c$", "bc", true)]
    [InlineData("^(?<=^)a(?=b)b(?<!a)$", "ab", true)]
    [InlineData("\\bé", "aé", true)]
    [InlineData("\\Ba", "ba", true)]
    [InlineData("^a+?b$", "aab", true)]
    [InlineData("^a{2,}$", "a", false)]
    [InlineData("^(|a)$", "a", true)]
    [InlineData("^\\-\\/$", "-/", true)]
    [InlineData("İ", "i", false)]
    public void Matches_as_JavaScript_does(string pattern, string text, bool matches)
    {
        Assert.True(EcmaRegex.TryCreate(pattern, out var regex, out var problem), problem);
        Assert.Equal(matches ? PatternMatch.Yes : PatternMatch.No, regex.Match(text));
    }

    [Theory]
    [InlineData("\\a", "\\a is no escape that JavaScript knows")]
    [InlineData("a\\Z", "\\Z is no escape that JavaScript knows")]
    [InlineData("(?i)a", "'(?' begins no group that JavaScript knows")]
    [InlineData("(?P<n>a)", "'(?' begins no group that JavaScript knows")]
    [InlineData("(?#x)", "'(?' begins no group that JavaScript knows")]
    [InlineData("(?>a)", "'(?' begins no group that JavaScript knows")]
    [InlineData("(a", "a '(' is not closed")]
    [InlineData("a)", "a ')' closes nothing")]
    [InlineData("[a", "a '[' is not closed")]
    [InlineData("[b-a]", "a range in brackets is out of order")]
    [InlineData("[\\d-z]", "a range in brackets is out of order")]
    [InlineData("*a", "nothing stands before '*' to be repeated")]
    [InlineData("a**", "nothing stands before '*' to be repeated")]
    [InlineData("^*", "nothing stands before '*' to be repeated")]
    [InlineData("a{2,1}", "the numbers in braces are out of order")]
    [InlineData("a{", "'{' needs a backslash before it")]
    [InlineData("a}", "'}' needs a backslash before it")]
    [InlineData("a\\", "it ends with a backslash")]
    [InlineData("\\2(a)", "a reference leads to no group")]
    [InlineData("\\k<n>", "\\k names no group")]
    [InlineData("(?<n>a)(?<n>b)", "two groups have the same name")]
    [InlineData("\\p{Klingon}", "the property Klingon is not known here")]
    [InlineData("\\u{110000}", "\\u needs four hexadecimal digits, or some in braces")]
    public void Says_why_a_pattern_cannot_be_read(string pattern, string problem)
    {
        Assert.False(EcmaRegex.TryCreate(pattern, out _, out var why));
        Assert.Equal(problem, why);
    }

    [Fact]
    public void Groups_nested_without_end_are_refused() =>
        Assert.False(EcmaRegex.TryCreate(new string('(', 100_000) + new string(')', 100_000), out _, out _));

    [Fact]
    public void Threads_that_give_up_the_first_engine_at_once_are_all_answered()
    {
        Assert.True(EcmaRegex.TryCreate("^(a|aa)+$", out var regex, out _));
        var text = new string('a', 80) + "!";
        var answers = new PatternMatch[8];
        var threads = Enumerable.Range(0, answers.Length).Select(i => new Thread(() => answers[i] = regex.Match(text))).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());

        Assert.All(answers, answer => Assert.Equal(PatternMatch.No, answer));
    }
}
