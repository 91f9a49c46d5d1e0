using Yardstick.Text;

namespace Yardstick.Tests.Text;

public sealed class UserInfoTests
{
    [Theory]
    [InlineData("https://bot:secret@example.com/x", "https://••••••••••@example.com/x")]
    [InlineData("token https://token@example.com:8080 and http://a@b", "token https://•••••@example.com:8080 and http://•@b")]
    [InlineData("https://a@b@example.com", "https://•••@example.com")]
    [InlineData("https://example.com/logo@2x.png", "https://example.com/logo@2x.png")]
    [InlineData("https://example.com?to=a@example.com", "https://example.com?to=a@example.com")]
    [InlineData("https://@example.com", "https://@example.com")]
    [InlineData("mail a@example.com", "mail a@example.com")]
    [InlineData("://", "://")]
    [InlineData("https://bot:se#cret@example.com/x", "https://•••••••••••@example.com/x")]
    [InlineData("https://bot:12#34@example.com", "https://•••••••••@example.com")]
    [InlineData("https://bot:se/cr?et@example.com/a@b", "https://••••••••••••@example.com/a@b")]
    [InlineData("https://example.com:8080/logo@2x.png", "https://example.com:8080/logo@2x.png")]
    [InlineData("https://[::1]/logo@2x.png", "https://[::1]/logo@2x.png")]
    [InlineData(@"https:\/\/bot:secret@example.com", @"https:\/\/••••••••••@example.com")]
    [InlineData(@"https\x3a\x2F\u002fbot:secret\x40example.com", @"https\x3a\x2F\u002f••••••••••\x40example.com")]
    [InlineData("https%3A%2F%2Fbot:secret%40example.com", "https%3A%2F%2F••••••••••%40example.com")]
    [InlineData("https://bot:se cr'et\"s@example.com/x", "https://••••••••••••••@example.com/x")]
    [InlineData("https://bot:12/34@example.com/x", "https://•••••••••@example.com/x")]
    [InlineData("https://ada.moreau:123456/7@example.com/x", "https://•••••••••••••••••••@example.com/x")]
    [InlineData(@"https:\\bot:secret@example.com/x", @"https:\\••••••••••@example.com/x")]
    [InlineData("//bot:secret@example.com/x", "//••••••••••@example.com/x")]
    [InlineData("// write to a@example.com", "// write to a@example.com")]
    [InlineData("see https://example.com: a@example.com", "see https://example.com: a@example.com")]
    [InlineData("http://localhost:8080/a@b and \"https://example.com:1\", \"a@b\"", "http://localhost:8080/a@b and \"https://example.com:1\", \"a@b\"")]
    [InlineData("https&#58;&sol;&#x2f;bot:secret&commat;example.com", "https&#58;&sol;&#x2f;••••••••••&commat;example.com")]
    public void Each_character_becomes_a_dot(string text, string hidden) => Assert.Equal(hidden, UserInfo.Hidden(text));

    [Theory]
    [InlineData(@"\x3a\x2f\x2f")]
    [InlineData(@":\/\/")]
    [InlineData("://a:")]
    [InlineData(@"\\")]
    [InlineData("//a b:")]
    public void A_text_of_nothing_but_beginnings_is_gone_through_once(string beginning)
    {
        var text = string.Concat(Enumerable.Repeat(beginning, 50_000)) + "\\";
        Assert.Equal(text, UserInfo.Hidden(text));
    }
}
