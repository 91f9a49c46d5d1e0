using Yardstick.JsonSchema;

namespace Yardstick.Tests.JsonSchema;

public sealed class OfficialSuiteTests(ITestOutputHelper output)
{
    // Both want the tables of IDNA 2008 (which letters a label may hold, and next to which) and normalisation; .NET has them
    // only with ICU, which the tool leaves out.
    private static readonly string[] Unclaimed = ["hostname", "idn-hostname"];

    [Fact]
    public void Every_required_case_comes_out_right()
    {
        var results = OfficialSuite.Files("").Select(f => OfficialSuite.Run(f)).ToList();
        output.WriteLine($"{results.Sum(r => r.Count)} required cases");

        Assert.Equal(1299, results.Sum(r => r.Count));
        Assert.Empty(results.SelectMany(r => r.Wrong));
    }

    [Fact]
    public void Every_optional_case_comes_out_right()
    {
        var results = OfficialSuite.Files("optional").Select(f => OfficialSuite.Run("optional/" + f)).ToList();
        output.WriteLine($"{results.Sum(r => r.Count)} optional cases");

        Assert.Equal(162, results.Sum(r => r.Count));
        Assert.Empty(results.SelectMany(r => r.Wrong));
    }

    [Fact]
    public void Every_case_of_a_claimed_format_comes_out_right()
    {
        var results = OfficialSuite.Files("optional/format").Where(f => !Unclaimed.Contains(f))
            .Select(f => OfficialSuite.Run("optional/format/" + f, assertFormats: true)).ToList();
        output.WriteLine($"{results.Sum(r => r.Count)} cases of {Format.All.Count} formats");

        Assert.Equal(764 - 64 - 90, results.Sum(r => r.Count));
        Assert.Empty(results.SelectMany(r => r.Wrong));
    }

    [Fact]
    public void Every_format_of_the_standard_is_claimed_or_named_as_missing() => Assert.Equal(
        OfficialSuite.Files("optional/format").Except(["ecmascript-regex", "unknown"]),
        Format.All.Select(f => f.Name).Concat(Unclaimed).Order(StringComparer.Ordinal));
}
