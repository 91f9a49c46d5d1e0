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
    public void Each_character_becomes_a_dot(string text, string hidden) => Assert.Equal(hidden, UserInfo.Hidden(text));
}
