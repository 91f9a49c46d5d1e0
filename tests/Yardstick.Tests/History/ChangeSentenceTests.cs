using static Yardstick.Tests.History.Past;

namespace Yardstick.Tests.History;

/// <summary>What changed, in sentences that somebody who knows no YAML understands.</summary>
public sealed class ChangeSentenceTests
{
    [Theory]
    [InlineData("target: {value: 0.24, due: 2027-03-31", "target: {value: 0.22, due: 2027-06-30", "Target lowered from 24 % to 22 %, by 30 June 2027 instead of 31 March 2027")]
    [InlineData("due: 2027-03-31", "due: 2027-06-30", "Date of the target changed from 31 March 2027 to 30 June 2027")]
    [InlineData("target: {value: 0.24, due: 2027-03-31, basis: agreed, agreed_by: ada.moreau}\n", "", "Target taken out, it was 24 %, by 31 March 2027")]
    [InlineData("agreed_by: ada.moreau", "agreed_by: eli.santos", "Person who agreed on the target changed from Ada Moreau to Eli Santos")]
    [InlineData("baseline: {value: 0.2, date: 2026-06-30}\n", "", "Baseline taken out, it was 20 %, as of 30 June 2026")]
    [InlineData("thresholds: {warning: 0.21, critical: 0.18}\n", "", "Thresholds taken out: warning threshold 21 %, critical threshold 18 %")]
    [InlineData("unit: ratio\ndisplay: percent", "unit: deal/customer", "Unit changed from ratio to deals per customer")]
    [InlineData("perspective: internal-process", "perspective: learning-and-growth", "Perspective changed from internal process to learning and growth")]
    [InlineData("objective: grow-recurring-revenue/win-customers", "objective: grow-recurring-revenue", "Objective changed from Grow recurring revenue: Win customers to Grow recurring revenue")]
    [InlineData("balanced_by: [qualified-leads]", "balanced_by: [qualified-leads, lead-quality]", "Now balanced by Lead quality")]
    [InlineData("balanced_by: [qualified-leads]\n", "", "No longer balanced by Qualified leads")]
    [InlineData("stewards: [eli.santos]", "stewards: [eli.santos, ada.moreau]", "Stewards: Ada Moreau added")]
    [InlineData("contributes_to:\n", "contributes_to:\n  - {metric: qualified-leads, type: driver, because: x}\n", "Now contributes to Qualified leads")]
    [InlineData("changelog:\n", "custom: {\"\": 1, cost_centre: 4200}\nchangelog:\n", "Own fields set: a field without a name 1, cost centre 4200")]
    [InlineData("changelog:\n", "custom: {cost_centre: 4200, data_product: marketing-spend}\nchangelog:\n", "Own fields set: cost centre 4200, data product marketing-spend")]
    public void A_change_is_told_with_names_units_and_days(string before, string after, string sentence)
    {
        using var workspace = Begin();
        workspace.Edit(WinRate, before, after);
        Assert.Contains($"  {sentence}\n", workspace.Run("diff", "HEAD").ExitsWith(0).Out, StringComparison.Ordinal);
        workspace.On("2026-02-01");
        Assert.Contains($"2026-02-01 {sentence}", workspace.Words("win-rate"));
    }

    [Fact]
    public void A_password_in_an_address_is_repeated_in_no_change()
    {
        using var workspace = Begin();
        workspace.Write(WinRate, workspace.Read(WinRate) + "dashboard: https://dana:first-secret@bi.example.com/win-rate\n").On("2026-02-01");
        workspace.Edit(WinRate, "first-secret", "other-secret");
        var told = workspace.Run("diff", "HEAD").Out + workspace.Run("diff", "HEAD", "--format", "json").Out + workspace.Run("diff", "HEAD", "--format", "markdown").Out + workspace.Run("history", "win-rate").Out;
        Assert.Contains("ashboard", told, StringComparison.Ordinal);
        Assert.DoesNotContain("-secret", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_diff_names_what_is_computed_from_the_changed_metric()
    {
        using var workspace = Begin();
        workspace.CopyIn(workspace.PathOf(WinRate), "metrics/sales/offer-value.yaml", text => text
                .Replace("id: win-rate", "id: offer-value", StringComparison.Ordinal)
                .Replace("name: Win rate", "name: Offer value", StringComparison.Ordinal)
                .Replace("won: {unit: deal, from: CRM, description: Deals won in the month}", "won: {metric: win-rate}", StringComparison.Ordinal)).On("2026-02-01")
            .Edit(WinRate, "won / decided", "won / (decided + won)");
        workspace.Run("diff", "HEAD").ExitsWith(0).Says("  moves           Monthly recurring revenue\n  also moves      Offer value\n");
    }
}
