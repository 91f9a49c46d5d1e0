using Yardstick.Formulas;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.Formulas;

public sealed class ExpressionPlaceTests
{
    [Theory]
    [InlineData("expression: a + wrong * b", "wrong")]
    [InlineData("expression: 'count(a where b = ''wrong'')'", "'wrong'", "''wrong''")]
    [InlineData("expression: \"a +\\twrong * b\"", "wrong")]
    [InlineData("expression: \"a × \\u0077rong\"", "wrong", "\\u0077rong")]
    [InlineData("{\"expression\": \"a + wrong\"}", "wrong")]
    [InlineData("expression: a +\n  wrong * b", "wrong")]
    [InlineData("expression: >-\n  a +\n  wrong * b", "wrong")]
    [InlineData("expression: |\n  a\n    + wrong * b\n", "wrong")]
    [InlineData("expression: >+ # a note\n\n  a\n\n  + wrong\n", "wrong")]
    [InlineData("expression: a + wrong * b", "wrong * b")]
    [InlineData("expression: >-\n  a + b *\n  wrong", "b * wrong", "b *\n  wrong")]
    public void A_part_is_found_where_it_is_written(string yaml, string part, string? written = null)
    {
        var scalar = Scalar(yaml);
        var start = scalar.Text.IndexOf(part, StringComparison.Ordinal);
        var place = ExpressionPlace.Of(scalar, new Span(start, start + part.Length));
        Assert.Equal(written ?? part, yaml[place.Span.Start..place.Span.End]);
    }

    [Theory]
    [InlineData("expression: 'a +\n  wrong'")]
    [InlineData("expression: \"a + \\\n  wrong\"")]
    public void Where_characters_cannot_be_told_the_whole_scalar_is_meant(string yaml)
    {
        var scalar = Scalar(yaml);
        Assert.Equal(scalar.Place, ExpressionPlace.Of(scalar, new Span(4, 5)));
    }

    [Theory]
    [InlineData("expression: a +", 3, 15)]
    [InlineData("expression: 'a +'", 3, 16)]
    [InlineData("expression: a + b", 0, 12)]
    public void An_empty_place_stands_between_two_characters(string yaml, int at, int place) =>
        Assert.Equal(new Span(place, place), ExpressionPlace.Of(Scalar(yaml), new Span(at, at)).Span);

    [Fact]
    public void Offsets_outside_of_the_text_mean_the_whole_scalar()
    {
        var scalar = Scalar("expression: a");
        Assert.Equal(scalar.Place, ExpressionPlace.Of(scalar, new Span(0, 5)));
        Assert.Equal(scalar.Place, ExpressionPlace.Of(scalar, new Span(-1, 1)));
    }

    private static YamlScalar Scalar(string yaml) =>
        (YamlScalar)((YamlMapping)YamlReader.Read(new SourceFile("a.yaml", yaml)).Root!)["expression"]!;
}
