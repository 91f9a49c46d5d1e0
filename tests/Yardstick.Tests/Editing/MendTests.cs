using Yardstick.Editing;
using Yardstick.Model;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.Editing;

public sealed class MendTests
{
    [Theory]
    [InlineData("2026-1-5", "2026-01-05")]
    [InlineData("2026/01/05", "2026-01-05")]
    [InlineData("2026.1.5", "2026-01-05")]
    [InlineData("'2026-1-5'", "'2026-01-05'")]
    [InlineData("2026-01-05T00:00:00Z", "2026-01-05")]
    [InlineData("2026-01-05 00:00:00.000", "2026-01-05")]
    [InlineData("30.06.2027", "2027-06-30")]
    [InlineData("30.6.2027", "2027-06-30")]
    [InlineData("13/12/2026", "2026-12-13")]
    [InlineData("2026-01-05", "2026-01-05")]
    public void A_date_that_begins_with_the_year_is_written_out(string stated, string mended) =>
        Assert.Equal($"id: a\nreview:\n  last: {mended}\n", Mended($"id: a\nreview:\n  last: {stated}\n"));

    [Theory]
    [InlineData("01/02/2026")]
    [InlineData("12.06.2027")]
    [InlineData("31.06.2027")]
    [InlineData("06/30/2027")]
    [InlineData("2026-13-01")]
    [InlineData("2026-02-30")]
    [InlineData("2026-01-05T23:30:00Z")]
    [InlineData("2026-01-05T00:00:00+02:00")]
    [InlineData("2026-1/5")]
    [InlineData("26-1-5")]
    public void A_date_that_could_be_another_is_left(string stated)
    {
        var text = $"id: a\nreview:\n  last: {stated}\n";
        Assert.Equal(text, Mended(text));
    }

    [Theory]
    [InlineData("lead_quality", "lead-quality")]
    [InlineData("LeadQuality", "lead-quality")]
    [InlineData("LQ", "lead-quality")]
    [InlineData("\"Lead quality\"", "lead-quality")]
    [InlineData("old-name", "old-name-too")]
    [InlineData("lead-qualiti", "lead-qualiti")]
    [InlineData("Shared", "Shared")]
    public void A_link_is_mended_where_exactly_one_metric_fits(string stated, string mended) =>
        Assert.Equal($"id: a\nbalanced_by: [{mended}]\n", Mended(
            $"id: a\nbalanced_by: [{stated}]\n",
            ("x/lead-quality.yaml", "id: lead-quality\nname: Lead quality\naliases: [LQ, Shared]\n"),
            ("x/old-name.yaml", "id: old-name-too\naliases: [Shared]\n")));

    [Fact]
    public void No_link_is_mended_while_a_file_cannot_be_read()
    {
        const string Text = "id: a\nbalanced_by: [Lead_Quality]\n";
        Assert.Equal(Text, Mended(Text, ("x/lead-quality.yaml", "id: lead-quality\n"), ("x/broken.yaml", "id: [")));
    }

    [Fact]
    public void A_list_never_names_a_metric_twice_after_a_mend()
    {
        const string Text = "id: a\nbalanced_by: [lead-quality, lead_quality]\n";
        Assert.Equal(Text, Mended(Text, ("x/lead-quality.yaml", "id: lead-quality\n")));
    }

    [Theory]
    [InlineData("level: role\nfunction: sales\nid: a\n", "id: a\nlevel: role\nfunction: sales\n")]
    [InlineData("name: A\n# above\nid: a # beside\nversion: 1.0.0\n", "# above\nid: a # beside\nname: A\nversion: 1.0.0\n")]
    [InlineData("ownr: x\nname: A\nid: a\n", "ownr: x\nname: A\nid: a\n")]
    [InlineData("custom: {}\ndefinition: |\n  a\n\n  # no comment\nid: a\n", "id: a\ndefinition: |\n  a\n\n  # no comment\ncustom: {}\n")]
    [InlineData("id: a\ntarget:\n  due: 2027-01-01\n  value: 1\n", "id: a\ntarget:\n  value: 1\n  due: 2027-01-01\n")]
    [InlineData("id: a\ntarget: {due: 2027-01-01, value: 1}\n", "id: a\ntarget: {due: 2027-01-01, value: 1}\n")]
    [InlineData("id: a\ntarget: {\n  due: 2027-01-01,\n  value: 1\n  }\n", "id: a\ntarget: {\n  due: 2027-01-01,\n  value: 1\n  }\n")]
    [InlineData("id: a\nformula:\n  inputs:\n    b: {from: B}\n    a: {from: A}\n  expression: a / b\n", "id: a\nformula:\n  expression: a / b\n  inputs:\n    b: {from: B}\n    a: {from: A}\n")]
    [InlineData("id: a\nchangelog:\n- date: 2026-01-01\n  # said above\n  version: 1.0.0\n", "id: a\nchangelog:\n- date: 2026-01-01\n  # said above\n  version: 1.0.0\n")]
    [InlineData("name: A\nid:\n", "id:\nname: A\n")]
    public void Fields_come_in_the_order_of_the_schema_with_their_comments(string stated, string mended) => Assert.Equal(mended, Mended(stated));

    [Theory]
    [InlineData("id: a  \n", "id: a\n")]
    [InlineData("id: a", "id: a\n")]
    [InlineData("id: a\n\n\n", "id: a\n")]
    [InlineData("id: a\n# c \t\n \nname: b\n", "id: a\n# c\n\nname: b\n")]
    [InlineData("id: a\nwhy: |\n  x  \n  y\n", "id: a\nwhy: |\n  x  \n  y\n")]
    [InlineData("id: a\nwhy: |\n  x\n     \nunit: ratio\n", "id: a\nwhy: |\n  x\n     \nunit: ratio\n")]
    [InlineData("id: a\nwhy: |\n  x", "id: a\nwhy: |\n  x")]
    [InlineData("id: a\nwhy: \"x  \n  y\"\n", "id: a\nwhy: \"x  \n  y\"\n")]
    [InlineData("id: a\ncustom:\n  note: |\n    x  \n    y\n", "id: a\ncustom:\n  note: |\n    x  \n    y\n")]
    public void Blanks_go_where_they_mean_nothing(string stated, string mended) => Assert.Equal(mended, Mended(stated));

    [Theory]
    [InlineData("id: a\n", "# yaml-language-server: $schema=../.yardstick/metric.schema.json\nid: a\n")]
    [InlineData("# yaml-language-server: $schema=.yardstick/metric.schema.json\nid: a\n", "# yaml-language-server: $schema=../.yardstick/metric.schema.json\nid: a\n")]
    [InlineData("# a head\n#yaml-language-server:  $schema=../../.yardstick/metric.schema.json\nid: a\n", "# a head\n#yaml-language-server:  $schema=../.yardstick/metric.schema.json\nid: a\n")]
    [InlineData("# yaml-language-server: $schema=https://example.com/own.json\nid: a\n", "# yaml-language-server: $schema=https://example.com/own.json\nid: a\n")]
    public void The_line_for_editors_leads_to_the_schema(string stated, string mended) =>
        Assert.Equal(mended, MendedFileOf(stated, schemas: ["metric"]).After.Text);

    [Fact]
    public void A_mend_that_would_change_the_meaning_is_refused()
    {
        // Blank lines behind '|+' belong to the text above them, and would go with the next field.
        const string Text = "why: |+\n  x\n\n\nid: a\n";
        var file = MendedFileOf(Text, schemas: []);
        Assert.Equal(Text, file.After.Text);
        Assert.Equal(["the order of fields"], file.Refusals);
    }

    private static string Mended(string text, params (string Path, string Text)[] others) => MendedFileOf(text, [], others).After.Text;

    private static MendedFile MendedFileOf(string text, string[] schemas, params (string Path, string Text)[] others)
    {
        var file = new SourceFile("x/a.yaml", text);
        var catalogue = CatalogueReader.Read(new SourceTree([file, .. others.Select(o => new SourceFile(o.Path, o.Text))], []));
        return MendedFile.Of(YamlReader.Read(file), new MendContext(catalogue, schemas.ToHashSet()));
    }
}
