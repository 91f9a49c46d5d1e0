using Yardstick.Site.Drawing;

namespace Yardstick.Tests.Site.Drawing;

public sealed class LetteringTests
{
    [Theory]
    [InlineData("Churn", "Churn")]
    [InlineData("Customer retention rate", "Customer|retention rate")]
    [InlineData("Cost of an extraordinarily long name", "Cost of an|extraordinaril…")]
    [InlineData("   ", "")]
    [InlineData("Donaudampfschifffahrt", "Donaudampfs…")]
    public void Lines_break_between_words_and_what_is_too_long_is_marked(string name, string lines) =>
        Assert.Equal(lines, string.Join('|', Lettering.Lines(name, 9, 2)));

    [Fact]
    public void No_sign_is_cut_in_two()
    {
        var line = Assert.Single(Lettering.Lines(string.Concat(Enumerable.Repeat("🦊", 20)), 9, 1));
        Assert.Equal(line, string.Concat(line.EnumerateRunes()), StringComparer.Ordinal);
        Assert.DoesNotContain('\uFFFD', string.Concat(line.EnumerateRunes().Select(r => r.ToString())));
    }

    [Theory]
    [InlineData("M0 0V20", 0, 0, 0, 20)]
    [InlineData("M0 0V14Q0 20 6 20H50", 0, 0, 0, 20, 50, 20)]
    [InlineData("M0 0V2Q0 4 2 4H50", 0, 0, 0, 4, 50, 4)]
    public void Corners_are_rounded_as_far_as_there_is_room(string path, params int[] at) =>
        Assert.Equal(path, Yardstick.Site.Drawing.Path.Of([.. at.Chunk(2).Select(c => new Corner(c[0], c[1]))]));
}
