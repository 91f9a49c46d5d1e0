using System.Text.RegularExpressions;

using Microsoft.Playwright;

using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.Site.Bars;

/// <summary>A change to a metric that exists: begun on its page, made in the worksheet, and taken along as its file with nothing else touched.</summary>
public sealed partial class WorksheetChangeTests(BarSite site) : IClassFixture<BarSite>
{
    [Fact]
    public async Task A_change_rewrites_what_is_changed_and_leaves_all_else_to_the_letter()
    {
        var (page, complaints) = await OpenChange("lead-quality");
        await Assertions.Expect(page.Locator("#m1-name")).ToHaveValueAsync("Lead quality");
        await Assertions.Expect(page.Locator(".beside")).ToContainTextAsync("Nothing is changed yet.");
        await Assertions.Expect(page.Locator(".todo")).ToContainTextAsync("What changes, and why");
        await page.Locator("#m1-target-value").FillAsync("0.3");
        await page.Locator("#m1-contributes-to-1-because").FillAsync("leads that fit become customers sooner");
        await Assertions.Expect(page.Locator(".beside")).ToContainTextAsync("Changed: target and what it moves. Version 1.0.0 becomes 1.1.0.");
        await Assertions.Expect(page.Locator(".todo")).ToContainTextAsync("Say in a sentence what changes, and why.");
        await page.Locator("#m1-change").FillAsync("The team agreed on a higher target");
        var before = Source("lead-quality");
        var expected = before
            .Replace("version: 1.0.0\nstatus", "version: 1.1.0\nstatus", StringComparison.Ordinal)
            .Replace("target: {value: 0.26,", "target: {value: 0.3,", StringComparison.Ordinal)
            .Replace("because: leads that fit become customers\n", "because: leads that fit become customers sooner\n", StringComparison.Ordinal)
            .Replace("changelog:\n", "changelog:\n  - {version: 1.1.0, date: 2026-11-21, change: The team agreed on a higher target}\n", StringComparison.Ordinal);
        Assert.NotEqual(before, expected);
        Assert.Equal(expected, await page.Downloaded("Download the YAML file"));
        Assert.True(complaints.Count == 0, string.Join("\n", complaints));
    }

    [Fact]
    public async Task A_change_outlives_the_page_with_what_was_taken_out()
    {
        var (page, complaints) = await OpenChange("lead-quality");
        await page.Locator("#m1-excludes").EvaluateAsync("f => f.closest('details').open = true");
        await page.Locator("#m1-excludes").FillAsync("");
        await page.Locator("#m1-change").FillAsync("It excludes nothing");
        await Assertions.Expect(page.Locator(".beside")).ToContainTextAsync("Changed: what it is not.");
        await Assertions.Expect(page.Locator(".beside code")).ToContainTextAsync("change: It excludes nothing");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#m1-excludes")).ToHaveValueAsync("");
        await Assertions.Expect(page.Locator("#m1-change")).ToHaveValueAsync("It excludes nothing");
        Assert.True(complaints.Count == 0, string.Join("\n", complaints));
        var text = await page.Downloaded("Download the YAML file");
        Assert.DoesNotContain("excludes: Leads", text, StringComparison.Ordinal);
        Assert.Contains("note: To be tested with the figures of the year", text, StringComparison.Ordinal);

        // Whoever comes again goes on with the change that was begun.
        await page.GotoAsync(site.Address("metrics/lead-quality.html"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Suggest a change" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("#m1-change")).ToHaveValueAsync("It excludes nothing");
        await Assertions.Expect(page.Locator("#m2-change")).ToHaveCountAsync(0);
        Assert.True(complaints.Count == 0, string.Join("\n", complaints));
    }

    [Fact]
    public async Task Every_definition_is_taken_over_whole_or_says_what_is_changed_in_its_file_alone()
    {
        var (page, complaints) = await site.Open(new());
        foreach (var metric in site.Catalogue.Metrics.Where(m => m is { IsRetired: false, Id: not "pay-gap" }))
        {
            await page.GotoAsync(site.Address("index.html"));
            await page.EvaluateAsync("localStorage.clear()");
            await page.GotoAsync(site.Address("propose.html") + "#?change=" + metric.Id);
            await Assertions.Expect(page.Locator(".beside")).ToContainTextAsync("Nothing is changed yet.");
            Assert.Equal(metric.File.Text, Draft().Replace(await page.Locator(".beside code").TextContentAsync() ?? "", ""));
        }

        Assert.True(complaints.Count == 0, string.Join("\n", complaints));
    }

    [Fact]
    public async Task Who_agreed_to_a_target_has_not_agreed_to_another_one()
    {
        var (page, _) = await OpenChange("win-rate");
        const string Notice = "ada.moreau agreed to another target. Say who agrees now.";
        await page.Locator("#m1-name").FillAsync("Winning rate");
        await Assertions.Expect(page.Locator(".beside")).ToContainTextAsync("Changed: name.");
        await Assertions.Expect(page.Locator(".beside")).Not.ToContainTextAsync(Notice);
        await page.Locator("#m1-target-value").FillAsync("0.31");
        await Assertions.Expect(page.Locator(".beside")).ToContainTextAsync(Notice);
        await page.Locator("#m1-target-agreed-by").FillAsync("dana.ito");
        await Assertions.Expect(page.Locator(".beside")).Not.ToContainTextAsync(Notice);
        await Assertions.Expect(page.Locator(".beside code")).ToContainTextAsync("agreed_by: dana.ito");
    }

    [Fact]
    public async Task A_missing_target_leads_to_the_question_about_it()
    {
        var (page, _) = await site.Open(new());
        await page.GotoAsync(site.Address("metrics/bare.html"));
        await page.GetByRole(AriaRole.Link, new() { Name = "propose one" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("fieldset[data-name=target] :focus")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Nothing_can_be_said_before_the_definition_is_there_that_would_be_written_over_by_it()
    {
        var (page, complaints) = await site.Open(new());
        var asked = new TaskCompletionSource<IRoute>();
        await page.RouteAsync("**/definitions/*.js", asked.SetResult);
        await page.GotoAsync(site.Address("propose.html") + "#?change=lead-quality", new() { WaitUntil = WaitUntilState.Commit });
        var definition = await asked.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await page.Locator("#m1-name").FocusAsync();
        Assert.Equal("", await page.EvaluateAsync<string>("document.activeElement.id"));
        await definition.ContinueAsync();
        await Assertions.Expect(page.Locator("#m1-name")).ToHaveValueAsync("Lead quality");
        await page.Locator("#m1-name").FocusAsync();
        await Assertions.Expect(page.Locator("#m1-name")).ToBeFocusedAsync();
        Assert.True(complaints.Count == 0, string.Join("\n", complaints));
    }

    [Fact]
    public async Task An_unknown_metric_is_said_to_be_unknown_and_the_worksheet_stays_usable()
    {
        var (page, complaints) = await site.OpenWorksheet("#?change=__proto__");
        await Assertions.Expect(page.Locator(".notice[role=status]")).ToContainTextAsync("The definition of '__proto__' cannot be taken over here.");
        await page.Locator("#m1-name").FillAsync("New");
        await Assertions.Expect(page.Locator(".preview h3")).ToHaveTextAsync("New");
        Assert.True(complaints.Count == 0, string.Join("\n", complaints));
    }

    // A merged change must not be undone by a draft that does not know of it.
    [Fact]
    public async Task A_draft_of_an_older_definition_says_so()
    {
        var (page, _) = await OpenChange("lead-quality");
        await page.Locator("#m1-change").FillAsync("The team agreed on a higher target");
        await Assertions.Expect(page.Locator(".notice[role=status]")).ToHaveCountAsync(0);
        await page.EvaluateAsync("for (const key of Object.keys(localStorage)) localStorage.setItem(key, localStorage.getItem(key).replace('value: 0.26', 'value: 0.25'))");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".notice[role=status]")).ToContainTextAsync("Lead quality has changed in the dictionary since this draft was begun");
    }

    [Fact]
    public async Task A_draft_outlives_a_page_whose_scripts_are_missing()
    {
        var (page, _) = await OpenChange("lead-quality");
        await page.Locator("#m1-change").FillAsync("The team agreed on a higher target");
        await page.Context.RouteAsync("**/definitions/*.js", route => route.AbortAsync());
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".notice[role=status]")).ToContainTextAsync("What you began before is kept in this browser");
        await page.Context.UnrouteAsync("**/definitions/*.js");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#m1-change")).ToHaveValueAsync("The team agreed on a higher target");
    }

    [Fact]
    public async Task What_moves_leads_to_a_new_file_and_not_to_the_old_one()
    {
        var (page, _) = await OpenChange("lead-quality");
        var host = page.Locator("#take ~ .ways a");
        await Assertions.Expect(host).ToHaveTextAsync("Its file on github.com");
        await page.Locator("#m1-level").SelectOptionAsync("company");
        await Assertions.Expect(page.Locator(".beside")).ToContainTextAsync("Its file moves from");
        await Assertions.Expect(host).ToHaveTextAsync("New file on github.com");
        await Assertions.Expect(host).ToHaveAttributeAsync("href", NewFile());
    }

    [Fact]
    public async Task A_draft_goes_on_in_the_file_where_the_metric_lies_now()
    {
        var (page, _) = await OpenChange("lead-quality");
        await page.Locator("#m1-change").FillAsync("The team agreed on a higher target");
        var address = await page.Locator("#take ~ .ways a").GetAttributeAsync("href");
        await page.EvaluateAsync("for (const key of Object.keys(localStorage)) localStorage.setItem(key, localStorage.getItem(key).replaceAll('lead-quality.yaml', 'lead-fit.yaml'))");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#take ~ .ways a")).ToHaveAttributeAsync("href", address!);
    }

    [Fact]
    public async Task A_change_is_called_one_wherever_the_page_names_itself()
    {
        var (page, _) = await OpenChange("lead-quality");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Suggest a change");
        await Assertions.Expect(page.Locator(".trail [aria-current]")).ToHaveTextAsync("Suggest a change");
        await Assertions.Expect(page).ToHaveTitleAsync(new Regex("^Suggest a change · "));
    }

    [Fact]
    public async Task Without_scripts_a_change_begins_at_the_file_and_the_text_of_the_metric()
    {
        var (page, _) = await site.Open(new() { JavaScriptEnabled = false });
        await page.GotoAsync(site.Address("metrics/lead-quality.html"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Suggest a change" }).First.ClickAsync();
        Assert.EndsWith("#ask", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator(".ask .unscripted")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".ask").GetByRole(AriaRole.Link, new() { Name = "Edit its file" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".ask").GetByRole(AriaRole.Link, new() { Name = "Markdown" })).ToBeVisibleAsync();
        Assert.DoesNotContain("worksheet with", await page.Locator(".ask").InnerTextAsync(), StringComparison.Ordinal);
        await page.GotoAsync(site.Address("propose.html"));
        await Assertions.Expect(page.Locator(".unscripted.notice")).ToContainTextAsync("To change a metric that exists, begin at its page");
    }

    // What takes time with the square of the length takes half a minute for each text, and there are hundreds; else all take seconds.
    [Fact(Timeout = 240_000)]
    public async Task A_text_of_one_sign_three_hundred_thousand_times_takes_no_longer_than_its_length()
    {
        var (page, _) = await OpenChange("lead-quality");
        await Assertions.Expect(page.Locator(".beside")).ToContainTextAsync("Nothing is changed yet.");
        await page.EvaluateAsync("""
            () => {
              for (const sign of [' ', '\n', '\t', '.', '1', 'a', '-', "'", '"', '#', '|', '(', '/', 'as ']) {
                const long = sign.repeat(300000 / sign.length);
                for (const text of [`${long}x`, `x${long}x(`]) {
                  yardstick.unitOf(text);
                  yardstick.formula.read(text, () => 1);
                  yardstick.yaml.write(new Map([['a', text]]));
                  yardstick.words.isNumber(text);
                  yardstick.words.plain(text);
                  yardstick.words.kebab(text);
                  [`a: ${text}`, `a: |\n  x${long.replaceAll('\n', '\n  ')}x`, `a: [${text}`, `${text}: a`].forEach(file => yardstick.source.read(file));
                }
              }

              const form = document.querySelector('#m1');
              for (const field of form.querySelectorAll('input:not([type=date], [type=hidden]), textarea')) {
                field.value = `x${' '.repeat(300000)}x(`;
                yardstick.answers.readForm(form);
                field.value = '';
              }

              document.querySelector('#m1-formula-expression').value = `${'a'.repeat(300000)}(`;
              yardstick.rules.faults(form, '', []);
            }
            """);
    }

    [Theory]
    [InlineData("id: a\ndefinition: |\n  A share\rplaybook: hidden\n")]
    [InlineData("id: a\nwhy: 'one\u2028two'\n")]
    public async Task A_file_with_line_breaks_of_another_kind_is_not_taken_apart(string text)
    {
        var (page, _) = await OpenChange("lead-quality");
        await Assertions.Expect(page.Locator(".beside")).ToContainTextAsync("Nothing is changed yet.");
        Assert.True(await page.EvaluateAsync<bool>("text => yardstick.takeOver.read({ path: 'a.yaml', text }) === undefined", text));
    }

    [Fact]
    public async Task A_file_is_read_as_the_tool_reads_it_or_not_at_all()
    {
        var (page, _) = await site.Open(new());
        await page.GotoAsync(site.Address("propose.html"));
        var files = Hostile().Concat(Directory.EnumerateFiles(Path.Join(Repository.Root, "metrics"), "*.yaml", SearchOption.AllDirectories).Select(File.ReadAllText)).ToList();
        var read = await page.EvaluateAsync<string?[][]>("""
            files => {
              const told = node => node === undefined ? 'nothing' : typeof node === 'string' ? `"${node}"` : node.verbatim ? `"${node.verbatim}"`
                : Array.isArray(node) ? `[${node.map(told).join()}]` : `{${[...node].map(([key, value]) => `${key}:${told(value)}`).join()}}`;
              return files.map(text => {
                const file = yardstick.source.read(text);
                return file ? [file.preamble + file.fields.map(f => f.before + f.text).join('') + file.tail, ...file.fields.flatMap(f => [f.name, f.isRead ? told(f.value) : null])] : [];
              });
            }
            """, files);
        var taken = 0;
        for (var i = 0; i < files.Count; i++)
        {
            if (read[i].Length > 0)
            {
                var root = (YamlMapping)YamlReader.Read(new SourceFile("a.yaml", files[i])).Root!;
                Assert.Equal(files[i], read[i][0]);
                Assert.Equal(root.Entries.Select(e => e.Name), read[i].Where((_, at) => at % 2 == 1));
                for (var at = 0; at < root.Entries.Count; at++)
                {
                    if (read[i][2 * at + 2] is { } told)
                    {
                        taken++;
                        Assert.Equal(Told(root.Entries[at].Value), told);
                    }
                }
            }
        }

        Assert.InRange(taken, 3000, int.MaxValue);
    }

    private static string Told(YamlNode node) => node switch
    {
        YamlScalar { Kind: ScalarKind.Null } => "nothing",
        YamlScalar scalar => $"\"{scalar.Text}\"",
        YamlSequence list => $"[{string.Join(',', list.Items.Select(Told))}]",
        YamlMapping map => $"{{{string.Join(',', map.Entries.Select(e => $"{e.Name}:{Told(e.Value)}"))}}}",
        _ => "",
    };

    // Ways to write a value, at the top, in a list, in a list of fields and in braces; what is no YAML reads as nothing in the tool, so it is left out.
    private static IEnumerable<string> Hostile()
    {
        string[] values =
        [
            "plain", "plain # a comment", "two words", "'it''s'", "\"a \\\"b\\\" \\n\"", "[a, 'b, c', \"d\"]", "[]", "{a: 1, b: [x, y]}", "{}", "12", "1.50", "2026-01-01", "true", "~", "",
            "a:b", "http://x.example/?a=b#c", "'#'", "-5", "- 5", ">-\n    folded\n    on\n\n    twice", "|\n    kept\n      deeper\n\n    end", "|-\n    x", "|+\n    y\n", ">\n    a\n      b",
            "one\n    two", "\"one\n    two\"", "[a,\n    b]", "{a: 1,\n    b: 2}", "&x y", "*x", "!t z", "a #b", "a# b", "%x", "@x", "`x", "a, b", "x}", "y]", "? a", "é\u2028b",
        ];
        return from value in values
               from text in new[] { $"id: a\nname: {value}\nlast: z\n", $"id: a\nlist:\n  - {value}\n  - b\nlast: z\n", $"# head\nid: a\nlist:\n- key: {value}\n  other: b\n\n# of the last\nlast: z", $"id: a\r\nmap: {{k: {value}, l: m}}\r\nlast: z\r\n" }
               where YamlReader.Read(new SourceFile("a.yaml", text)) is { IsWhole: true, Root: YamlMapping }
               select text;
    }

    private string Source(string id) => site.Catalogue.Find(id)!.File.Text;

    private async Task<(IPage Page, List<string> Complaints)> OpenChange(string id)
    {
        var (page, complaints) = await site.Open(new() { AcceptDownloads = true });
        await page.Clock.SetFixedTimeAsync(new DateTime(Workspace.Today, new TimeOnly(12, 0), DateTimeKind.Utc));
        await page.GotoAsync(site.Address($"metrics/{id}.html"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Suggest a change" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("#m1-id")).ToHaveValueAsync(id);
        return (page, complaints);
    }

    [GeneratedRegex("^https://github\\.com/example/brightleaf-metrics/new/HEAD\\?filename=metrics%2Fcompany%2Flead-quality\\.yaml")]
    private static partial Regex NewFile();

    [GeneratedRegex("^# Draft, .*\n", RegexOptions.Multiline)]
    private static partial Regex Draft();
}
