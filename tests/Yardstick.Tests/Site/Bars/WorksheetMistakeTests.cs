using Microsoft.Playwright;

namespace Yardstick.Tests.Site.Bars;

/// <summary>What one writes in the worksheet is judged there as the checker judges the file that it gives.</summary>
public sealed class WorksheetMistakeTests(BarSite site) : IClassFixture<BarSite>
{
    [Theory]
    [InlineData("id", "Trial to Paid", "'Trial to Paid' is not a valid id.")]
    [InlineData("owner", "ada.moreauu", "'ada.moreauu' is to own 'Trial-to-paid: the share', but is neither a person nor a role of the organisation. Did you mean 'ada.moreau'?")]
    [InlineData("owner", "account-executive", "'account-executive' is to own 'Trial-to-paid: the share', but")]
    [InlineData("owner", "everyone", "'everyone' is to own 'Trial-to-paid: the share', but that is not one person.")]
    [InlineData("function", "sale", "'Trial-to-paid: the share' is placed in the function 'sale', but there is no such function. Did you mean 'sales'?")]
    [InlineData("contributes-to-1-metric", "mmr", "'Trial-to-paid: the share' contributes to 'mmr', but there is no such metric. Did you mean 'mrr'?")]
    [InlineData("contributes-to-1-metric", "cost-per-lead", "'Trial-to-paid: the share', a metric of the function 'sales', contributes down to 'Cost per lead', a metric of the role 'campaign-manager'.")]
    [InlineData("contributes-to-1-because", "yes", "'Trial-to-paid: the share' contributes to 'Monthly recurring revenue' because 'yes', which is no reason.")]
    [InlineData("unit", "leed", "'leed' is no unit that is declared. Did you mean 'lead'?")]
    [InlineData("why", "abc‮def", "The character U+202E (changes the direction of writing) is not allowed.")]
    [InlineData("thresholds-warning", "0.9", "The warning of 'Trial-to-paid: the share', 0.9, is better than its target, 0.8.")]
    public async Task A_mistake_is_told_as_the_checker_tells_it(string id, string answer, string sentence)
    {
        var (page, _) = await site.OpenWorksheet();
        await page.Fill(WorksheetPage.Answers);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        await page.Locator("#m1-" + id).FillAsync(answer);
        await page.Locator("#m1-" + id).BlurAsync();
        await Assertions.Expect(page.Locator($"#m1-{id}-fault")).ToContainTextAsync(sentence);
        await Assertions.Expect(page.Locator("#m1-" + id)).ToHaveAttributeAsync("aria-invalid", "true");
        Assert.Contains($"m1-{id}-fault", await page.Locator("#m1-" + id).GetAttributeAsync("aria-describedby"), StringComparison.Ordinal);
        await Assertions.Expect(page.Locator(".todo")).ToContainTextAsync(sentence);
        var findings = WorksheetPage.Findings(await page.Locator(".beside code").TextContentAsync() ?? "");
        Assert.Contains(findings, f => f.Contains(sentence.Split(". Did")[0].Split(". Write")[0].TrimEnd('.'), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("paid +", "0.25", "expression", "The formula ends where a value is expected.")]
    [InlineData("(paid / trials", "0.25", "expression", "The parenthesis of '(' is never closed.")]
    [InlineData("paid / trials)", "0.25", "expression", "This ')' closes nothing.")]
    [InlineData("sum(paid / trials", "0.25", "expression", "The parenthesis of 'sum(' is never closed.")]
    [InlineData("* paid / trials", "0.25", "expression", "'*' stands where a value is expected.")]
    [InlineData("paid trials", "0.25", "expression", "A sign is missing before 'trials'.")]
    [InlineData("paid ^ trials", "0.25", "expression", "The exponent behind '^' is missing.")]
    [InlineData("paid / trials", "25", "example-result", "The formula gives 0.25 for the example's numbers, but its result says 25.")]
    [InlineData("(paid + trials) ^ 2 - 0.5", "620", "example-result", "The formula gives 624.5 for the example's numbers, but its result says 620.")]
    [InlineData("max(paid, trials) / sum(paid)", "5", "example-result", "The formula gives 4 for the example's numbers, but its result says 5.")]
    public async Task A_formula_that_the_checker_refuses_is_refused_while_one_writes(string expression, string result, string id, string sentence)
    {
        var (page, complaints) = await site.OpenWorksheet();
        await page.Fill(WorksheetPage.Answers);
        await FillFormula(page, expression, result);
        await Assertions.Expect(page.Locator($"#m1-formula-{id}-fault")).ToContainTextAsync(sentence);
        await Assertions.Expect(page.Locator(".beside [role=status]").First).ToContainTextAsync("1 to mend");
        await Assertions.Expect(page.Locator(".beside code")).ToContainTextAsync("result: " + result);
        Assert.Contains(WorksheetPage.Findings(await page.Locator(".beside code").TextContentAsync() ?? ""), f => f.Contains(sentence, StringComparison.Ordinal));
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("paid / trials", "0.25")]
    [InlineData("trials / (paid * 3)", "1.33")]
    [InlineData("(paid / trials) as ratio", "0.25")]
    [InlineData("count(paid where state = 'a) b' and (age > 1_000.50 or age < 3)) / count(trials)", "7")]
    [InlineData("-paid ^ 2 ÷ trials − -trials", "18.75")]
    [InlineData("paid * trials", "100")]
    public async Task A_formula_that_can_be_read_is_not_called_right_before_its_units_are_checked(string expression, string result)
    {
        var (page, complaints) = await site.OpenWorksheet();
        await page.Fill(WorksheetPage.Answers);
        await FillFormula(page, expression, result);
        await Assertions.Expect(page.Locator(".beside [role=status]").First).ToHaveTextAsync("Everything that is needed is said. Units are checked when the change is proposed.");
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("EUR per customer", "EUR/customer")]
    [InlineData("eur per Customers", "EUR/customer")]
    [InlineData("€ / lead", "EUR/lead")]
    [InlineData("hours", "hour")]
    [InlineData("%", "percent")]
    [InlineData("per cent", "percent")]
    public async Task A_unit_said_as_people_say_it_is_written_as_the_file_wants_it(string said, string written)
    {
        var (page, _) = await site.OpenWorksheet();
        await page.Fill(WorksheetPage.Answers);
        await page.Locator("#m1-unit").FillAsync(said);
        await page.Locator("#m1-unit").BlurAsync();
        await Assertions.Expect(page.Locator("#m1-unit")).ToHaveValueAsync(written);
        await Assertions.Expect(page.Locator(".beside code")).ToContainTextAsync($"unit: {written}\n");
        await Assertions.Expect(page.Locator(".beside [role=status]").First).ToContainTextAsync("Everything that is needed is said.");
        Assert.Empty(WorksheetPage.Findings(await page.Locator(".beside code").TextContentAsync() ?? ""));
    }

    // Of five paid plans out of twenty trials.
    private static async Task FillFormula(IPage page, string expression, string result)
    {
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        await page.Locator("#m1 fieldset[data-name=inputs] > .button").ClickAsync();
        await page.Locator("#m1 fieldset[data-name=example] > .button").ClickAsync();
        await page.Fill(new(StringComparer.Ordinal)
        {
            ["formula-expression"] = expression,
            ["formula-inputs-1-key"] = "paid",
            ["formula-inputs-1-unit"] = "lead",
            ["formula-inputs-1-from"] = "Billing",
            ["formula-inputs-1-description"] = "Trials that became paid plans",
            ["formula-inputs-2-key"] = "trials",
            ["formula-inputs-2-unit"] = "lead",
            ["formula-inputs-2-from"] = "Billing",
            ["formula-inputs-2-description"] = "Trials that ended",
            ["formula-example-1-key"] = "paid",
            ["formula-example-1-value"] = "5",
            ["formula-example-2-key"] = "trials",
            ["formula-example-2-value"] = "20",
            ["formula-example-result"] = result,
        });
        await page.Locator("#m1-formula-example-result").BlurAsync();
    }
}
