using System.Text;

using Yardstick.Changes;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Tests.Changes;

/// <summary>Every row of the table, shown by two revisions of one metric that differ in its field alone.</summary>
public sealed class ImpactTableTests
{
    public static TheoryData<string> Rows => [.. ImpactTable.Rows.Select(r => r.Field)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_change_to_the_field_has_the_impact_of_its_row(string field)
    {
        var changes = Between(field);
        var row = ImpactTable.Of(field);
        Assert.Equal(field, row.Field);
        Assert.Equal(row.Impact, changes.Metrics.Single().Fields.Max(f => f.Impact));
        Assert.All(changes.Metrics.Single().Fields, f => Assert.StartsWith(field.Split('.')[0], f.Path, StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_knows_every_field_of_the_schema()
    {
        var schema = System.Text.Json.Nodes.JsonNode.Parse(SchemaTexts.Of("metric"))!;
        var fields = schema["properties"]!.AsObject().Select(p => p.Key).Where(p => p != "$schema");
        Assert.Empty(fields.Except(ImpactTable.Rows.Select(r => r.Field)));
        Assert.Equal(ImpactTable.Rows.Select(r => r.Field).Distinct(), ImpactTable.Rows.Select(r => r.Field));
    }

    [Fact]
    public void Every_case_reads_as_reviewed()
    {
        var text = new StringBuilder();
        foreach (var folder in Directory.EnumerateDirectories(Path.Join(Repository.Fixtures, "changes")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal))
        {
            text.Append("## ").Append(folder).Append('\n');
            foreach (var change in Between(folder).Metrics)
            {
                foreach (var field in change.Fields)
                {
                    text.Append(field.Impact).Append(": ").Append(field.Path).Append(": ").Append(field.Before ?? "new").Append(" → ").Append(field.After ?? "gone").Append(" at ").Append(field.Place.Start).Append('\n');
                    text.Append(string.Concat(field.Notes.Select(n => $"  {n}\n")));
                }

                text.Append("calls for ").Append(change.CallsFor?.ToString() ?? "nothing").Append('\n');
            }

            text.Append('\n');
        }

        Golden.Equal("changes/impacts.txt", text.ToString());
    }

    private static ChangeSet Between(string folder) =>
        ChangeSet.Between(Read(folder, "before"), Read(folder, "after"));

    private static Catalogue Read(string folder, string side) =>
        CatalogueReader.Read(SourceFolder.Read(Path.Join(Repository.Fixtures, "changes", folder, side)));
}
