using System.Diagnostics;

using AngleSharp.Html.Parser;

using FsCheck.Fluent;

using Yardstick.Site.Safety;

namespace Yardstick.Tests.Site;

/// <summary>Attacks that sites made of Markdown have met, each by its name.</summary>
public sealed class MarkdownTests
{
    [Theory]
    [InlineData("javascript link", "[x](javascript:alert(1))")]
    [InlineData("javascript link in capitals", "[x](JaVaScRiPt:alert(1))")]
    [InlineData("javascript link with an entity", "[x](javascript&#58;alert(1))")]
    [InlineData("javascript link with a tab", "[x](<java\tscript:alert(1)>)")]
    [InlineData("javascript link with a line", "[x](java&#10;script:alert(1))")]
    [InlineData("javascript link after a control character", "[x](&#1;javascript:alert(1))")]
    [InlineData("javascript link behind a percent sign", "[x](%6Aavascript:alert(1))")]
    [InlineData("javascript in a reference", "[x][y]\n\n[y]: javascript:alert(1)")]
    [InlineData("javascript in angle brackets", "<javascript:alert(1)>")]
    [InlineData("javascript in an image", "![x](javascript:alert(1))")]
    [InlineData("javascript in an image of a reference", "![x][y]\n\n[y]: javascript:alert(1)")]
    [InlineData("vbscript link", "[x](vbscript:msgbox(1))")]
    [InlineData("data link", "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)")]
    [InlineData("file link", "[x](file:///etc/passwd)")]
    [InlineData("link to another host without a scheme", "[x](//evil.example)")]
    [InlineData("link to another host by backslashes", "[x](\\\\\\\\evil.example)")]
    [InlineData("link with a deceiving user", "[x](https://bank.example@evil.example/)")]
    [InlineData("attributes in braces", "[x](https://example.com){onmouseover=alert(1)}")]
    [InlineData("attributes on a heading", "# x {onclick=alert(1)}")]
    [InlineData("title that breaks out", "[x](https://example.com 'a\" onmouseover=\"alert(1)')")]
    [InlineData("text that breaks out", "[\"><script>alert(1)</script>](https://example.com)")]
    [InlineData("address that breaks out", "[x](https://example.com/\"onmouseover=\"alert(1))")]
    [InlineData("script element", "<script>alert(1)</script>")]
    [InlineData("element within a line", "a <img src=x onerror=alert(1)> b")]
    [InlineData("frame", "<iframe src=\"https://evil.example\"></iframe>")]
    [InlineData("style element", "<style>body{display:none}</style>")]
    [InlineData("comment that ends early", "<!--><script>alert(1)</script>-->")]
    [InlineData("image of another host", "![x](https://evil.example/counter.png)")]
    [InlineData("language of a code fence", "```\"><script>alert(1)</script>\ncode\n```")]
    [InlineData("language of a code fence with an attribute", "```x\" onmouseover=\"alert(1)\ncode\n```")]
    [InlineData("media link", "![x](https://www.youtube.com/watch?v=1)")]
    [InlineData("aligned table", "| a |\n|:-:|\n| [x](javascript:alert(1)) |")]
    public void Nothing_dangerous_is_left(string attack, string markdown)
    {
        var html = SafeMarkdown.ToHtml(markdown);
        var body = new HtmlParser().ParseDocument(html).Body!;
        Assert.True(Harmless.Offence(body) is null, $"{attack}: {Harmless.Offence(body)} in {html}");
    }

    // What follows has every text read as Markdown; without it those that have no mark-up are not.
    [Fact]
    public void Words_without_mark_up_are_those_that_a_reader_of_Markdown_finds() => Prop
        .ForAll(
            Gen.ArrayOf(Gen.Elements("a", "word", " ", "  ", "\n", "\n\n", "\t", "-", "12", "1.", ":", "+", "=", "#", "é", "x-y", "99.5", "(", "!", "\"")).Select(string.Concat).ToArbitrary(),
            text => SafeMarkdown.ToWords(text + "\n\n*end*") == (SafeMarkdown.ToWords(text) + " end").TrimStart())
        .Holds(2_000);

    [Fact]
    public void The_language_of_a_code_fence_is_a_plain_word() =>
        Assert.Contains("class=\"language-sql\"", SafeMarkdown.ToHtml("```sql\nselect 1\n```"), StringComparison.Ordinal);

    [Fact]
    public void The_words_of_a_refused_link_stay() =>
        Assert.Equal("<p>go <strong>on</strong> here</p>\n", SafeMarkdown.ToHtml("go [**on**](javascript:alert(1)) here"));

    [Fact]
    public void An_image_becomes_a_link_that_the_reader_may_follow() =>
        Assert.Equal("<p><a href=\"https://example.com/a.png\" rel=\"noreferrer\">plan</a></p>\n", SafeMarkdown.ToHtml("![plan](https://example.com/a.png)"));

    [Fact]
    public void Harmless_Markdown_is_kept()
    {
        var html = SafeMarkdown.ToHtml("# Title\n\nSee [this](https://example.com/a?b=c&d=e), *that*, <https://example.com>, <a@example.com> and `code`.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n");
        foreach (var part in new[] { "<h3>Title</h3>", "<em>that</em>", "<code>code</code>", "href=\"https://example.com/a?b=c&amp;d=e\"", "href=\"mailto:a@example.com\"", "<td>1</td>" })
        {
            Assert.Contains(part, html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("[a](b")]
    [InlineData("[")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("*a **a ")]
    [InlineData("`a``")]
    [InlineData("![[]()")]
    [InlineData("| a ")]
    [InlineData("<a <!-- ")]
    public void A_bomb_is_shown_as_written_or_takes_no_time(string piece)
    {
        foreach (var length in new[] { SafeMarkdown.Longest, 250_000 })
        {
            var started = Stopwatch.GetTimestamp();
            var html = SafeMarkdown.ToHtml(string.Concat(Enumerable.Repeat(piece, length / piece.Length)));
            Assert.NotEmpty(html);
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10), $"{piece} of {length} took {Stopwatch.GetElapsedTime(started)}");
        }
    }

    [Fact]
    public void A_text_beyond_the_limit_is_escaped() =>
        Assert.StartsWith("<p class=\"as-written\">&lt;script&gt;", SafeMarkdown.ToHtml("<script>" + new string('x', SafeMarkdown.Longest)), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://example.com/cac", "https://example.com/cac")]
    [InlineData("http://example.com", "http://example.com/")]
    [InlineData("mailto:a@example.com", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("//example.com", null)]
    [InlineData("/etc/passwd", null)]
    [InlineData("https:example.com", null)]
    [InlineData("https://user:secret@example.com", null)]
    [InlineData("https://example.com/\u202Egpj.exe", null)]
    [InlineData(" https://example.com", null)]
    [InlineData("", null)]
    public void An_address_outside_of_text_is_on_the_web_or_none(string address, string? expected) => Assert.Equal(expected, SafeUrl.OnTheWeb(address));
}
