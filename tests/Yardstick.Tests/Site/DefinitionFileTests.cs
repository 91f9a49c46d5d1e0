using System.Text;

using Yardstick.Model;

namespace Yardstick.Tests.Site;

/// <summary>The files from which the worksheet begins a change are for those who propose, and give nothing away that is hidden from them.</summary>
public sealed class DefinitionFileTests
{
    [Fact]
    public void A_file_whose_comment_names_a_hidden_metric_is_not_among_them()
    {
        using var site = new TestSite()
            .With("sales/pay-gap.yaml", "id: pay-gap\nname: Pay gap\nvisibility: restricted\n")
            .Edit("marketing/lead-quality.yaml", "name: Lead quality\n", "name: Lead quality  # unlike the pay gap\n")
            .Built();
        var text = site.Read("definitions/0.js");
        Assert.DoesNotContain("pay gap", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\"lead-quality\":", text, StringComparison.Ordinal);
        Assert.Contains("\"mrr\":{\"path\":\"company/mrr.yaml\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_the_password_of_an_address_is_not_among_them()
    {
        using var site = new TestSite().Edit("marketing/lead-quality.yaml", "name: Lead quality\n", "name: Lead quality\ndashboard: https://dana:first-secret@bi.example.com/\n").Built();
        Assert.All(site.Files().Values, bytes => Assert.DoesNotContain("first-secret", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal));
        Assert.Contains("\"mrr\":", site.Read("definitions/0.js"), StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_of_the_organisation_there_are_none()
    {
        using var site = new TestSite().Built(Visibility.Public);
        Assert.False(site.Has("definitions/0.js"));
    }
}
