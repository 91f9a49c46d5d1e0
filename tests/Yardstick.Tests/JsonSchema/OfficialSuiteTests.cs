namespace Yardstick.Tests.JsonSchema;

public sealed class OfficialSuiteTests(ITestOutputHelper output)
{
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
}
