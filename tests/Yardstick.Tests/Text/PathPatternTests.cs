using Yardstick.Text;

namespace Yardstick.Tests.Text;

public sealed class PathPatternTests
{
    [Theory]
    [InlineData("sales/win-rate.yaml", "sales/win-rate.yaml")]
    [InlineData("sales/*", "sales/win-rate.yaml")]
    [InlineData("sales/win-*.yaml", "sales/win-rate.yaml")]
    [InlineData("sales/win?rate.yaml", "sales/win-rate.yaml")]
    [InlineData("sales/**", "sales/a/b.yaml")]
    [InlineData("sales/", "sales/a/b.yaml")]
    [InlineData("**", "sales/a/b.yaml")]
    [InlineData("**/b.yaml", "b.yaml")]
    [InlineData("**/b.yaml", "sales/a/b.yaml")]
    [InlineData("sales/**/b.yaml", "sales/b.yaml")]
    [InlineData("sales/**/b.yaml", "sales/a/c/b.yaml")]
    [InlineData("*/*/*.yaml", "sales/a/b.yaml")]
    public void Matches(string pattern, string path) => Assert.True(new PathPattern(pattern).Matches(path));

    [Theory]
    [InlineData("sales", "sales/win-rate.yaml")]
    [InlineData("sales/*", "sales/a/b.yaml")]
    [InlineData("Sales/**", "sales/b.yaml")]
    [InlineData("sales/**", "sales-operations/b.yaml")]
    [InlineData("**/b.yaml", "sales/ab.yaml")]
    [InlineData("sales/**/b.yaml", "sales/ab.yaml")]
    [InlineData("*.yaml", "sales/b.yaml")]
    [InlineData("sales?b.yaml", "sales/b.yaml")]
    [InlineData("", "b.yaml")]
    [InlineData("[ab].yaml", "a.yaml")]
    public void Does_not_match(string pattern, string path) => Assert.False(new PathPattern(pattern).Matches(path));

    [Fact]
    public void No_pattern_makes_a_path_slow()
    {
        // A matcher that goes back at every star would need more steps here than there are atoms.
        var pattern = new PathPattern(string.Concat(Enumerable.Repeat("*a", 90)) + "b");
        Assert.False(pattern.Matches(new string('a', 4_000)));
    }
}
