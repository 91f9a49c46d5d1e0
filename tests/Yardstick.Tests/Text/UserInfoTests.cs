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
    [InlineData("https://bot:secret@example.com/x", "bot:secret")]
    [InlineData("https://bot:se/cr?et@example.com", "bot:se/cr?et")]
    [InlineData("https://ghp_0123456789abcdefghijklmnop@github.com/x", "ghp_0123456789abcdefghijklmnop")]
    [InlineData("//bot:secret@example.com/x", "bot:secret")]
    [InlineData("http://crm:8080/reports, ask ada@example.com", "")]
    [InlineData("http://crm:8080 (mail crm@example.com)", "")]
    [InlineData("docker://registry:5000/crm@sha256:abc", "")]
    [InlineData("https://[::1]:8080/@ada", "")]
    [InlineData("jdbc:sqlserver://db01:1433; ask ada@example.com", "")]
    [InlineData("08:00//17:30, mail ada@example.com", "")]
    [InlineData("http://grafana:3000/d/abc?from=now-6h&to=now @ops", "")]
    [InlineData("https://tillway-retail-analytics@dev.azure.com/x", "")]
    [InlineData(@"^(\\w+:)?[^@\\s:]+@[a-z.]+$", "")]
    public void A_secret_is_told_from_a_port_and_a_person_s_address(string text, string secrets) =>
        Assert.Equal(secrets, string.Join(' ', UserInfo.Secrets(text).Select(s => text[s.Start..s.End])));

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
