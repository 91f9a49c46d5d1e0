using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using Yardstick.Reports;
using Yardstick.Tests.Changes;
using Yardstick.Tests.GitHub;

namespace Yardstick.Tests.Cli;

/// <summary>The report of a pull request is anyone's: it becomes text in a comment, or nothing.</summary>
public sealed partial class CommentTests : IDisposable
{
    private readonly Workspace workspace = Replay.Start();

    [Fact]
    public void The_comment_says_what_the_check_says()
    {
        var report = Reported();
        var markdown = workspace.Run("check", "--base", "main", "--format", "markdown").Out;
        Assert.Equal($"{ForeignReport.Marker}\n{markdown}", Comment(Encoding.UTF8.GetBytes(report.ToJsonString())));
        Assert.Equal($"{ForeignReport.Marker}\n{markdown}", Comment(Archive(("report.sarif", "{}"), ("report.json", report.ToJsonString()))));
        Golden.Equal("cli/comment.md", Commit().Replace(markdown, "0123456789"));
    }

    [Fact]
    public void A_report_without_a_base_is_told_too()
    {
        workspace.Edit(Replay.WinRate, "status: active", "status: activ");
        var report = workspace.Run("check", "--format", "json").ExitsWith(1).Out;
        Assert.Contains("'activ' is not a status.", Comment(Encoding.UTF8.GetBytes(report)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mention of a team", "@org/team", "@org")]
    [InlineData("mention of a person", "Ask @octocat", "@octocat")]
    [InlineData("link", "[click](https://evil.example/)", "(https://")]
    [InlineData("bare address", "See https://evil.example/ and HTTP://evil.example/", "://")]
    [InlineData("address without a scheme", "See www.evil.example and WWW.evil.example", "www.")]
    [InlineData("image", "![x](https://evil.example/track.png)", "![")]
    [InlineData("html", "<img src=x onerror=alert(1)><script>", "<script")]
    [InlineData("comment", "<!-- yardstick:pull-request --> <!--", "<!--")]
    [InlineData("end of the fold", "</details></summary>", "</details></summary>")]
    [InlineData("reference to an issue", "Closes #1", "#1")]
    [InlineData("lines", "a\n\n# Approved\n\n| x |", "\n# Approved")]
    [InlineData("command", "\n::add-mask::x\n::error::x", "\n::")]
    [InlineData("fence", "```\n@org/team\n```", "```\n@")]
    [InlineData("character reference", "&#64;org &commat;org", "&#64;")]
    [InlineData("change of direction", "a\u202Eb", "\u202E")]
    public void Hostile_text_stays_text(string attack, string text, string harm)
    {
        Assert.NotEmpty(attack);
        var report = Reported();
        Replace(report, text);
        var comment = Comment(Encoding.UTF8.GetBytes(report.ToJsonString()));
        var outsideCode = string.Join('\n', comment[ForeignReport.Marker.Length..].Split("```").Where((_, i) => i % 2 == 0).SelectMany(t => t.Split('\n')).Select(l => string.Concat(l.Split('`').Where((_, i) => i % 2 == 0))));
        Assert.StartsWith(ForeignReport.Marker + "\n", comment, StringComparison.Ordinal);
        Assert.DoesNotContain(harm, outsideCode, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, comment.Split("```").Length % 2);
    }

    [Fact]
    public void Mention_of_many_in_one_huge_sentence_is_cut()
    {
        var report = Reported();
        Replace(report, string.Concat(Enumerable.Repeat("@org/team ", 20_000)));
        Assert.InRange(Comment(Encoding.UTF8.GetBytes(report.ToJsonString())).Length, 1_000, 65_000);
    }

    [Theory]
    [InlineData("empty", "", "no report.json")]
    [InlineData("not json", "# Hello", "invalid-json")]
    [InlineData("yaml", "schema: urn:yardstick:schema:report", "invalid-json")]
    [InlineData("another schema", """{"schema": "urn:yardstick:schema:diff"}""", "'verdict'")]
    [InlineData("a later version", """{"schema": "urn:yardstick:schema:report", "version": 2, "tool": {"name": "", "version": ""}, "today": "2026-11-21", "verdict": "", "summary": {"errors": 0, "warnings": 0, "notes": 0}, "findings": []}""", "version")]
    [InlineData("a text for a list", """{"schema": "urn:yardstick:schema:report", "version": 1, "tool": {"name": "", "version": ""}, "today": "2026-11-21", "verdict": "", "summary": {"errors": 0, "warnings": 0, "notes": 0}, "findings": "::error::x"}""", "findings")]
    [InlineData("changes of another form", """{"schema": "urn:yardstick:schema:report", "version": 1, "tool": {"name": "", "version": ""}, "today": "2026-11-21", "verdict": "", "summary": {"errors": 0, "warnings": 0, "notes": 0}, "findings": [], "changes": {"metrics": 1}}""", "metrics")]
    public void What_is_no_report_gives_no_comment(string attack, string text, string complaint)
    {
        workspace.Write("report.json", text);
        var result = workspace.Run("comment", "report.json");
        Assert.True(result.ExitCode is 1 or 2, attack);
        Assert.Equal("", result.Out);
        Assert.DoesNotContain("\n::", "\n" + result.Error, StringComparison.Ordinal);
        Assert.True(attack == "empty" || result.Error.Contains(complaint, StringComparison.Ordinal), result.Error);
    }

    [Fact]
    public void A_broken_report_is_called_by_its_own_name() =>
        workspace.Write("rep.json", "{\n  oops\n}").Run("comment", "rep.json").ExitsWith(1).Complains("rep.json:2:");

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Refused(Encoding.UTF8.GetBytes(new string('[', 100_000)), 1);

    [Fact]
    public void A_huge_file_is_refused() => Refused(new byte[17 * 1024 * 1024], 2);

    [Fact]
    public void A_small_archive_of_a_huge_report_is_refused() => Refused(Archive(("report.json", new string(' ', 64 * 1024 * 1024))), 2);

    [Fact]
    public void Paths_in_an_archive_lead_nowhere()
    {
        Refused(Archive(("../report.json", "{}"), ("/tmp/report.json", "{}"), ("a/report.json", "{}"), ("REPORT.JSON", "{}")), 2);
        Comment(Archive(("../../escaped.txt", "x"), ("report.json", Reported().ToJsonString())));
        Assert.False(workspace.Has("../escaped.txt") || workspace.Has("escaped.txt"));
    }

    [Fact]
    public void Two_reports_in_one_archive_are_none() => Refused(Archive(("report.json", "{}"), ("report.json", "{}")), 2);

    [Fact]
    public void A_damaged_archive_is_refused()
    {
        var archive = Archive(("report.json", "{}"));
        Refused(archive[..(archive.Length / 2)], 2);
        Refused("PK"u8.ToArray(), 2);
    }

    [Fact]
    public void The_workflow_finds_the_comment_by_what_it_begins_with() =>
        Assert.Contains($"startswith(\"{ForeignReport.Marker}\")", WorkflowFile.Find("comment.yml").Text, StringComparison.Ordinal);

    public void Dispose() => workspace.Dispose();

    private JsonObject Reported()
    {
        workspace.Edit(Replay.WinRate, "owner: chloe.varga", "owner: chloe.varg").Edit(Replay.WinRate, "name: Win rate", "name: Rate of wins");
        return JsonNode.Parse(workspace.Run("check", "--base", "main", "--format", "json").ExitsWith(1).Out)!.AsObject();
    }

    private string Comment(byte[] report)
    {
        var request = JsonDocument.Parse(workspace.Write("report.bin", report).Run("comment", "report.bin").ExitsWith(0).Out).RootElement;
        return request.GetProperty("body").GetString()!;
    }

    private void Refused(byte[] report, int exitCode) =>
        Assert.Equal("", workspace.Write("report.bin", report).Run("comment", "report.bin").ExitsWith(exitCode).Out);

    private static byte[] Archive(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    // Every text that the schema leaves free.
    private static void Replace(JsonNode node, string text)
    {
        string[] bound = ["schema", "today", "severity", "kind", "impact", "fingerprint", "until"];
        switch (node)
        {
            case JsonObject map:
                foreach (var (name, value) in map.ToList())
                {
                    if (value is JsonValue scalar && scalar.GetValueKind() == JsonValueKind.String && !bound.Contains(name))
                    {
                        map[name] = text;
                    }
                    else if (value is not null)
                    {
                        Replace(value, text);
                    }
                }

                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    if (list[i] is JsonValue)
                    {
                        list[i] = text;
                    }
                    else
                    {
                        Replace(list[i]!, text);
                    }
                }

                break;
        }
    }

    [GeneratedRegex("(?<=\\()[0-9a-f]{10}(?=\\))")]
    private static partial Regex Commit();
}
