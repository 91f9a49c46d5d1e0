using System.Text;

using FsCheck;
using FsCheck.Fluent;

using Yardstick.Governance;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Tests.Governance;

/// <summary>The generated lines, read as the code host reads them, ask for each file exactly those who should be asked.</summary>
public sealed class CodeOwnersTests : IDisposable
{
    private const string Place = ".github/CODEOWNERS";

    private readonly Workspace workspace = Workspace.From("clean").Git("init", "--quiet");

    [Fact]
    public void The_file_names_governance_leads_owners_and_stewards()
    {
        workspace.Run("codeowners").ExitsWith(0).Says($"{Place}: ");
        Golden.Equal("cli/codeowners.txt", workspace.Read(Place));
        workspace.RunIn("metrics", "codeowners", "--check").ExitsWith(0).Says("is up to date");
    }

    [Fact]
    public void A_stale_file_fails_the_check_and_shows_the_difference()
    {
        workspace.Run("codeowners").ExitsWith(0);
        var before = workspace.Read(Place);
        workspace.Edit("metrics/sales/win-rate.yaml", "stewards: [eli.santos]", "stewards: [dana.ito]");
        workspace.Run("codeowners", "--check").ExitsWith(1).Says("- /metrics/sales/win-rate.yaml").Says("+ /metrics/sales/win-rate.yaml @chloe-varga @dana-ito");
        Assert.Equal(before, workspace.Read(Place));
    }

    [Fact]
    public void Whoever_cannot_be_asked_is_named_and_the_next_wider_circle_asked()
    {
        workspace.Edit("metrics/organisation.yaml", ", handle: ben-okafor", "").Edit("metrics/marketing/lead-quality.yaml", "owner: ben.okafor", "owner: finn.berg");
        workspace.Run("codeowners").ExitsWith(0).Complains("2 people who left or have no handle in organisation.yaml: ben.okafor, finn.berg");
        Assert.Equal("@ada-moreau", OwnersOf("metrics/marketing/lead-quality.yaml"));
    }

    [Theory]
    [InlineData("* @team\n", "\n# last\n/docs/ @writers")]
    [InlineData("", "")]
    [InlineData("\uFEFF# caf\u00e9\r\n*.yaml @a\r\n", "\r\n\t/x @b\r\n")]
    public void What_stands_outside_the_markers_is_kept_to_the_byte(string before, string after)
    {
        var bytes = Encoding.UTF8.GetBytes(before).Append((byte)0xFF).Append((byte)'\n').ToArray();
        workspace.Write(Place, [.. bytes, .. Encoding.UTF8.GetBytes("# yardstick:begin\nold @old\n# yardstick:end\n" + after)]);
        workspace.Run("codeowners").ExitsWith(0);
        var written = File.ReadAllBytes(workspace.PathOf(Place));
        Assert.Equal(bytes, written[..bytes.Length]);
        Assert.Equal(Encoding.UTF8.GetBytes(after), written[^Encoding.UTF8.GetByteCount(after)..]);
        Assert.DoesNotContain("@old", Encoding.UTF8.GetString(written), StringComparison.Ordinal);
        workspace.Run("codeowners", "--check").ExitsWith(0);
    }

    [Fact]
    public void Without_markers_the_lines_go_to_the_end_of_the_file_that_the_host_reads()
    {
        workspace.Write("CODEOWNERS", "* @team").Run("codeowners").ExitsWith(0);
        Assert.StartsWith("* @team\n# yardstick:begin", workspace.Read("CODEOWNERS"), StringComparison.Ordinal);
        Assert.False(workspace.Has(Place));
    }

    [Theory]
    [InlineData("# yardstick:begin\n")]
    [InlineData("# yardstick:end\n")]
    [InlineData("# yardstick:end\n# yardstick:begin\n")]
    [InlineData("# yardstick:begin\n# yardstick:begin\n# yardstick:end\n")]
    [InlineData("# yardstick:begin\n# yardstick:end\n# yardstick:end\n")]
    public void Stray_markers_are_told_and_nothing_is_written(string text)
    {
        workspace.Write(Place, text).Run("codeowners").ExitsWith(2).Complains("Remove the stray marker");
        Assert.Equal(text, workspace.Read(Place));
    }

    [Fact]
    public void A_handle_cannot_bring_in_a_line_of_its_own()
    {
        workspace.Edit("metrics/organisation.yaml", "handle: ben-okafor", "handle: \"ben\\n* @intruder\"");
        workspace.Run("codeowners").ExitsWith(0).Complains("ben.okafor");
        Assert.DoesNotContain("intruder", workspace.Read(Place), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_no_line_can_name_is_told_and_its_folder_asked()
    {
        workspace.Write("metrics/sales/a [b].yaml", "id: a\nowner: dana.ito\n");
        workspace.Run("codeowners").ExitsWith(0).Complains("cannot name sales/a [b].yaml");
        Assert.Equal("@chloe-varga", OwnersOf("metrics/sales/a [b].yaml"));
    }

    [Fact]
    public void A_dictionary_at_the_root_of_its_repository_speaks_of_its_own_files_only()
    {
        using var flat = new Workspace().CopyIn(Path.Join(Repository.Fixtures, "clean"), "").Git("init", "--quiet");
        flat.Run("codeowners").ExitsWith(0);
        var lines = flat.Read(Place);
        Assert.Null(Matched(lines, "src/program.cs"));
        Assert.Equal("@ada-moreau", Matched(lines, "yardstick.yaml"));
        Assert.Equal("@chloe-varga @eli-santos", Matched(lines, "sales/win-rate.yaml"));
    }

    [Fact]
    public void What_cannot_be_read_is_not_guessed() =>
        workspace.Write("metrics/sales/win-rate.yaml", "id: [\n").Run("codeowners").ExitsWith(2).Complains("yardstick check");

    [Fact]
    public void A_link_in_the_file_s_place_is_left_alone()
    {
        workspace.Write("elsewhere", "* @team\n");
        Directory.CreateDirectory(workspace.PathOf(".github"));
        File.CreateSymbolicLink(workspace.PathOf(Place), workspace.PathOf("elsewhere"));
        workspace.Run("codeowners").ExitsWith(3).Complains("leads over a link");
        Assert.Equal("* @team\n", workspace.Read("elsewhere"));
    }

    [Fact]
    public void Every_file_is_asked_of_those_who_should_be_asked() =>
        Prop.ForAll(Drawn().ToArbitrary(), files =>
        {
            var catalogue = CatalogueReader.Read(new SourceTree([.. files.Select(f => new SourceFile(f.Path, f.Text))], []));
            var reviewers = new Reviewers(catalogue, Workspace.Today);
            var lines = CodeOwners.Of(catalogue, reviewers, "our metrics/").Lines;
            var text = string.Join('\n', lines);
            return catalogue.Files.All(f => (Matched(text, "our metrics/" + f.File.Path) ?? "") == string.Join(' ', reviewers.Of(f)))
                && lines.Distinct().Count() == lines.Count;
        }).Holds(200);

    [Fact]
    public void A_file_to_come_is_asked_of_the_lead_and_not_of_whoever_owns_what_is_there()
    {
        workspace.Run("codeowners").ExitsWith(0);
        Assert.Equal("@dana-ito", OwnersOf("metrics/marketing/campaign-manager/cost-per-lead.yaml"));
        Assert.Equal("@ben-okafor", OwnersOf("metrics/marketing/campaign-manager/new.yaml"));
    }

    [Fact]
    public void A_folder_of_its_lead_s_own_files_is_one_line()
    {
        workspace.Edit("metrics/sales/win-rate.yaml", "stewards: [eli.santos]", "stewards: []").Edit("metrics/sales/sales-cycle-length.yaml", "owner: sales-operations", "owner: chloe.varga");
        workspace.Run("codeowners").ExitsWith(0);
        Assert.Equal(1, workspace.Read(Place).Split("/metrics/sales/").Length - 1);
    }

    public void Dispose() => workspace.Dispose();

    private static Gen<List<(string Path, string Text)>> Drawn()
    {
        string[] people = ["a", "b", "c", "gone", "mute"];
        var metric = from folder in Gen.Elements("company", "sales", "sales/rep", "sales/old rep", "it", "it/deep/er")
                     from name in Gen.Choose(0, 5)
                     from owner in Gen.Elements(people)
                     from steward in Gen.Elements(["[]", .. people.Select(p => $"[{p}]")])
                     select (Path: $"{folder}/m {name}.yaml", Text: $"id: m{name}\nowner: {owner}\nstewards: {steward}\n");
        return from metrics in Gen.ListOf(metric)
               from lead in Gen.Elements(people)
               from inner in Gen.Elements(people)
               from governor in Gen.Elements(people)
               select metrics.DistinctBy(m => m.Path)
                   .Append((Path: "yardstick.yaml", Text: $"title: T\ngovernance: {{owners: [{governor}]}}\n"))
                   .Append((Path: "organisation.yaml", Text: $"people: [{{id: a, handle: A}}, {{id: b, handle: B}}, {{id: c, handle: C}}, {{id: gone, handle: G, until: 2020-01-01}}, {{id: mute}}]\nfunctions: [{{id: sales, lead: {lead}}}, {{id: it, lead: {inner}, part_of: sales}}]\n"))
                   .ToList();
    }

    private string? OwnersOf(string path) => Matched(workspace.Read(Place), path);

    /// <summary>What GitHub's documentation says of the patterns that are written here: anchored paths of files and folders, the last one that matches wins.</summary>
    private static string? Matched(string text, string path)
    {
        string? owners = null;
        foreach (var line in text.Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.StartsWith('/')))
        {
            var end = Enumerable.Range(1, line.Length - 1).First(i => line[i] == ' ' && line[i - 1] != '\\');
            var pattern = line[1..end].Replace("\\ ", " ", StringComparison.Ordinal);
            if (pattern.EndsWith('/') ? path.StartsWith(pattern, StringComparison.Ordinal) : path == pattern)
            {
                owners = line[(end + 1)..];
            }
        }

        return owners;
    }
}
