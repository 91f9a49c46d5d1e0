using System.Globalization;

using FsCheck;
using FsCheck.Fluent;

using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Tests.Model;

/// <summary>Which function is part of which, against a walk upward step by step.</summary>
public sealed class NestingTests
{
    [Fact]
    public void Inside_is_what_a_walk_upward_meets()
    {
        Prop.ForAll(Parents(), parents =>
        {
            var organisation = Nested(parents);
            if (organisation.Circles.Count > 0)
            {
                return;
            }

            foreach (var inner in organisation.Functions)
            {
                var above = organisation.Above(inner).Select(f => f.Id.Value).ToHashSet();
                Assert.All(organisation.Functions, outer => Assert.Equal(above.Contains(outer.Id.Value), organisation.IsInside(inner.Id.Value, outer.Id.Value)));
            }
        }).Holds();
    }

    [Fact]
    public void Every_circle_is_found_once()
    {
        Prop.ForAll(Parents(), parents =>
        {
            var organisation = Nested(parents);
            var inCircles = organisation.Circles.SelectMany(c => c).Select(f => f.Id.Value).ToList();
            Assert.Equal(inCircles.Count, inCircles.Distinct().Count());
            Assert.All(organisation.Functions, f => Assert.Equal(ComesBack(organisation, f), inCircles.Contains(f.Id.Value)));
        }).Holds();
    }

    private static bool ComesBack(Organisation organisation, Function function)
    {
        var current = function;
        for (var step = 0; step <= organisation.Functions.Count && current?.PartOf is { } parent; step++)
        {
            current = organisation.Function(parent.Value);
            if (ReferenceEquals(current, function))
            {
                return true;
            }
        }

        return false;
    }

    // For each function the number of the one it is part of; a number of none for those at the top.
    private static Arbitrary<int[]> Parents() =>
        (from size in Gen.Choose(1, 9)
         from parents in Gen.ArrayOf(Gen.Choose(-2, size), size)
         select parents).ToArbitrary();

    private static Organisation Nested(int[] parents)
    {
        var functions = parents.Select((parent, i) => string.Create(CultureInfo.InvariantCulture, $"  - {{id: f{i}, name: F, lead: a{(parent < 0 ? "" : $", part_of: f{parent}")}}}\n"));
        var file = new SourceFile(DefinitionFile.OrganisationPath, "functions:\n" + string.Concat(functions));
        return CatalogueReader.Read(new SourceTree([file], [])).Organisation;
    }
}
