using Yardstick.Text;

namespace Yardstick.Tests.Text;

/// <summary>Two texts that look the same are the same.</summary>
public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("Win rate", "Win rate")]
    [InlineData("Cafe\u0301", "Café")]
    [InlineData("Gro\u0308\u00DFe, C\u030Cas, \u0160koda", "Größe, Čas, Škoda")]
    [InlineData("Win\u200B rate\u2060\u00AD", "Win rate")]
    [InlineData("\u0301 q\u0301 漢字 🚀", "\u0301 q\u0301 漢字 🚀")]
    public void Joins_accents_and_drops_what_has_no_width(string text, string visible) => Assert.Equal(visible, VisibleText.Of(text));

    [Fact]
    public void Capital_and_small_letters_take_the_same_accents()
    {
        for (var mark = '\u0300'; mark <= '\u0328'; mark++)
        {
            for (var letter = 'a'; letter <= 'z'; letter++)
            {
                // The Turkish capital alone: its small letter has the dot already.
                if (mark != '\u0307' || letter != 'i')
                {
                    var (small, capital) = (VisibleText.Of($"{letter}{mark}"), VisibleText.Of($"{char.ToUpperInvariant(letter)}{mark}"));
                    Assert.Equal(small, capital.ToLowerInvariant());
                    Assert.True(small.Length == 2 || small[0] > '\u00BF', small);
                }
            }
        }
    }
}
