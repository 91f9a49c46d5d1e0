using System.Text;

using Yardstick.Diagnostics;
using Yardstick.Editing;
using Yardstick.Model;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.Editing;

public sealed class MetricLibraryTests
{
    private static readonly Catalogue Clean = CatalogueReader.Read(SourceFolder.Read(Path.Join(Repository.Fixtures, "clean")));

    [Fact]
    public void Every_entry_becomes_a_metric_without_a_finding_and_with_nothing_to_mend()
    {
        var offences = new StringBuilder();

        // Some are in the dictionary already, under the names they are known by.
        foreach (var entry in MetricLibrary.All)
        {
            var proposal = new Proposal(Clean, Workspace.Today) { Entry = entry };
            proposal.Say("id", "new-" + entry.Id);
            proposal.Say("name", "New " + entry.Name);
            proposal.Say("level", "function");
            proposal.Say("function", "sales");
            proposal.Say("owner", "chloe.varga");
            proposal.Say("contributes-to", "mrr");
            proposal.Say("because", "it is a part of every sale");
            Assert.DoesNotContain(ProposalFields.All, proposal.Lacks);
            var change = proposal.Write();
            foreach (var finding in proposal.Judge(change).Where(d => d.Severity >= Severity.Warning && d.Rule is not ("duplicate-name" or "ambiguous-definition")))
            {
                offences.AppendLine($"{entry.Id}: {finding.Rule} {finding.Message} {finding.Finding.Help}");
            }

            var mended = MendedFile.Of(YamlReader.Read(change.Metric), new MendContext(Clean, new HashSet<string> { "metric" }));
            offences.Append(mended.IsChanged ? $"{entry.Id}: {string.Join(", ", mended.Reasons)}\n" : "");
        }

        Assert.Equal("", offences.ToString());
    }

    [Fact]
    public void Every_entry_says_what_a_proposal_asks_for()
    {
        string[] needed = ["name", "definition", "excludes", "why", "decision", "levers", "risks", "formula", "unit", "period", "direction", "traits", "perspective", "balanced_by"];
        var offences = from entry in MetricLibrary.All
                       from field in needed
                       where entry.Fields[field] is null
                       select $"{entry.Id} lacks {field}";
        Assert.Empty(offences);
    }

    [Fact]
    public void Names_of_the_library_are_its_own()
    {
        Assert.Equal(MetricLibrary.All.Count, MetricLibrary.All.Select(e => e.Id).Distinct().Count());
        var ids = MetricLibrary.All.Select(e => e.Id).ToHashSet();
        var unknown = from entry in MetricLibrary.All
                      from hint in ((YamlSequence)entry.Fields["balanced_by"]!).Items.Cast<YamlScalar>()
                      where !ids.Contains(hint.Text) || hint.Text == entry.Id
                      select $"{entry.Id} is balanced by {hint.Text}";
        Assert.Empty(unknown);
    }

    [Theory]
    [InlineData("CAC", "customer-acquisition-cost")]
    [InlineData("win rate", "win-rate")]
    [InlineData("DAU/MAU", "dau-to-mau")]
    public void An_entry_is_found_by_any_of_its_names(string name, string id) => Assert.Equal(id, MetricLibrary.Find(name)?.Id);
}
