using Yardstick.Text;

namespace Yardstick.Tests.Text;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("activ", "active")]
    [InlineData("ACTIVE", "active")]
    [InlineData("atcive", "active")]
    [InlineData("retyred", "retired")]
    [InlineData("deprecatd", "deprecated")]
    [InlineData("finished", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void Finds_what_was_meant(string wanted, string? found) =>
        Assert.Equal(found, NearestName.Find(wanted, ["retired", "proposed", "active", "deprecated"]));

    [Fact]
    public void Of_equally_near_names_the_first_in_order_is_taken() =>
        Assert.Equal("bat", NearestName.Find("cat", ["rat", "bat", "hat"]));

    [Fact]
    public void A_name_that_differs_in_case_only_wins() =>
        Assert.Equal("MRR", NearestName.Find("mrr", ["mrs", "arr", "MRR"]));
}
