using System.Text;

using Yardstick.Diagnostics;
using Yardstick.Rules;

namespace Yardstick.Tests.Rules;

/// <summary>The cases of every rule: what is said, of which line, and nothing else.</summary>
public sealed class RuleFixtureTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var fixture in RuleFixture.All())
            {
                cases.Add(fixture.Rule, fixture.Name);
            }

            return cases;
        }
    }

    public static TheoryData<RuleFamily> Families => [.. RuleSet.All.Select(r => r.Family).Distinct()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Findings_stand_at_the_marked_lines_and_nowhere_else(string rule, string name)
    {
        var (expected, actual) = RuleFixture.Find(rule, name).Compare();
        Assert.Equal(expected, actual);
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Messages_read_as_reviewed(RuleFamily family)
    {
        var text = new StringBuilder();
        foreach (var rule in RuleSet.All.Where(r => r.Family == family))
        {
            foreach (var fixture in RuleFixture.All().Where(f => f.Rule == rule.Id))
            {
                text.Append("## ").Append(rule.Id).Append(" / ").Append(fixture.Name).Append('\n');
                foreach (var diagnostic in fixture.Diagnostics().Where(d => d.Rule == rule.Id))
                {
                    Write(text, diagnostic);
                }

                text.Append('\n');
            }
        }

        Golden.Equal($"rules/{family.ToString().ToLowerInvariant()}.messages.txt", text.ToString());
    }

    [Fact]
    public void Every_message_is_a_sentence_and_every_help_says_what_to_do()
    {
        foreach (var diagnostic in RuleFixture.All().SelectMany(f => f.Diagnostics()))
        {
            Assert.Matches(@"^[^\n]{10,400}[.?]$", diagnostic.Message);
            Assert.Matches(@"^[A-Z][^\n]{5,400}[.?]$", diagnostic.Finding.Help);
            Assert.All(diagnostic.Finding.Details.Concat(diagnostic.Finding.Related.Select(r => r.Message)), t => Assert.DoesNotContain('\n', t));
        }
    }

    private static void Write(StringBuilder text, Diagnostic diagnostic)
    {
        var finding = diagnostic.Finding;
        text.Append(finding.Place.File.Path).Append(':').Append(finding.Place.Start).Append(" | ").Append(finding.Message).Append(" | ").Append(finding.Help).Append('\n');
        foreach (var detail in finding.Details)
        {
            text.Append("  = ").Append(detail).Append('\n');
        }

        foreach (var related in finding.Related)
        {
            text.Append("  - ").Append(related.Place.File.Path).Append(':').Append(related.Place.Start).Append(' ').Append(related.Message).Append('\n');
        }
    }
}
