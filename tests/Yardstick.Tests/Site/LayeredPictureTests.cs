using System.Text.RegularExpressions;

using FsCheck;
using FsCheck.Fluent;

using Yardstick.Site.Mapping;
using Yardstick.Site.Pages;

namespace Yardstick.Tests.Site;

/// <summary>Laws of the layout in bands, whatever stands in them.</summary>
public sealed class LayeredPictureTests
{
    private static readonly Gen<LayeredPicture> Drawn =
        from sizes in Gen.Choose(1, 14).ArrayOf(4)
        let bands = sizes.Select((size, i) => Band($"{(char)('a' + i)}", size)).ToList()
        let keys = bands.SelectMany(b => b.Boxes).Select(b => b.Key).ToArray()
        from ends in Gen.Elements(keys).Two().ListOf()
        select LayeredPictures.Of("", bands, [.. ends.Where(e => e.Item1 != e.Item2).Select(e => new PlacedLink(e.Item1, e.Item2))]);

    [Fact]
    public void Boxes_stand_in_their_band_and_beside_each_other() => Prop.ForAll(Drawn.ToArbitrary(), picture =>
    {
        Assert.All(picture.Boxes, b => Assert.InRange(b.X + b.Width, b.Width, picture.Width));
        Assert.All(picture.Boxes, b => Assert.Single(picture.Bands, band => band.Y < b.Y && b.Y + b.Height <= band.Y + band.Height));
        Assert.All(picture.Boxes.Index(), a => Assert.All(picture.Boxes.Skip(a.Index + 1), b => Assert.False(Overlap(a.Item, b), $"{a.Item} and {b}")));
        Assert.True(picture.Height >= picture.Bands[^1].Y + picture.Bands[^1].Height);
    }).Holds();

    [Fact]
    public void No_arrow_runs_through_a_box_or_the_name_of_a_band() => Prop.ForAll(Drawn.ToArbitrary(), picture => Assert.All(picture.Lines, line =>
    {
        var (x, y) = (0, 0);
        foreach (var step in Regex.Matches(line.Path, "([MHVQ])([^MHVQ]+)").Select(m => (Kind: m.Groups[1].Value, At: m.Groups[2].Value.Split(' ').Select(int.Parse).ToArray())))
        {
            var (toX, toY) = step.Kind switch { "H" => (step.At[0], y), "V" => (x, step.At[0]), _ => (step.At[^2], step.At[^1]) };
            Assert.DoesNotContain(picture.Boxes, b => step.Kind != "M" && Math.Max(x, toX) > b.X && Math.Min(x, toX) < b.X + b.Width && Math.Max(y, toY) > b.Y && Math.Min(y, toY) < b.Y + b.Height);
            Assert.True(toX >= LayeredPictures.Side, line.Path);
            (x, y) = (toX, toY);
        }
    })).Holds();

    [Fact]
    public void Each_arrow_of_a_map_has_a_head_of_its_own() => Prop.ForAll(Drawn.ToArbitrary(), picture =>
        Assert.Equal(picture.Lines.Count, picture.Lines.Select(l => l.Head).OfType<string>().Distinct().Count())).Holds();

    [Fact]
    public void Linked_boxes_come_to_stand_over_each_other()
    {
        var picture = LayeredPictures.Of("", [Band("a", 3), Band("b", 3)], [new("b0", "a2"), new("b1", "a1"), new("b2", "a0")]);
        var lower = picture.Boxes.Where(b => b.Words[0].StartsWith('b')).Select(b => b.Words[0]).ToList();
        var upper = picture.Boxes.Where(b => b.Words[0].StartsWith('a')).Select(b => b.Words[0]).ToList();
        Assert.Equal(upper.Select(u => $"b{2 - (u[1] - '0')}"), lower);
    }

    private static PlacedBand Band(string name, int size) => new(name, "", [.. Enumerable.Range(0, size).Select(i => new Placed($"{name}{i}", $"{name}{i}", null, null))]);

    private static bool Overlap(PictureBox a, PictureBox b) => a.X < b.X + b.Width && b.X < a.X + a.Width && a.Y < b.Y + b.Height && b.Y < a.Y + a.Height;
}
