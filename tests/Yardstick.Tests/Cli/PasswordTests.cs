namespace Yardstick.Tests.Cli;

/// <summary>The password that an address may hold is repeated by no message and published by no build.</summary>
public sealed class PasswordTests : IDisposable
{
    private readonly Workspace workspace = Workspace.From("clean");

    [Theory]
    [InlineData("check")]
    [InlineData("build", "--output", "site", "--base-url")]
    [InlineData("digest", "--since")]
    [InlineData("explain")]
    public void The_password_of_an_address_is_not_repeated(params string[] command)
    {
        var result = workspace.Commit("all").Run([.. command, "https://bot:hunter2@metrics.example.com/?x"]).ExitsWith(2);
        Assert.DoesNotContain("hunter2", result.Out + result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("compact")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("junit")]
    [InlineData("markdown")]
    public void No_report_repeats_the_password_of_an_address(string format)
    {
        workspace.Write("metrics/yardstick.yaml", workspace.Read("metrics/yardstick.yaml") + $$"""
            imports: {group: {file: "https://bot:hunter2@metrics.example.com/x.metrics.json", url: "https://metrics.example.com/{{new string('x', 200)}}", more: "https://bot:hunter2@metrics.example.com/", {{new string('y', 140)}}: "https://bot:hunter2@metrics.example.com/"} }
            """);
        var result = workspace.Run("check", "--format", format).ExitsWith(1).Says("metrics.example.com");
        Assert.DoesNotContain("hunter2", result.Out + result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"https://bot:zanzibar@example.com\": 1")]
    [InlineData("\"https:\\/\\/bot:zanzibar@example.com\": 1")]
    [InlineData("\"https:\\x2f\\u002fbot:zanzibar\\x40example.com\": 1")]
    [InlineData("https://bot:#zanzibar@example.com: 1")]
    [InlineData("dashboard: https://bot:#zanzibar@example.com")]
    [InlineData("dashboard: \"https:\\/\\/bot:zanzibar@example.com\"")]
    [InlineData("custom: {\"https:\\/\\/bot:zanzibar@example.com\": 1, \"https:\\/\\/bot:zanzibar@example.com\": 1}")]
    [InlineData("traits: {\"https:\\/\\/bot:zanzibar@example.com\": 1}")]
    [InlineData("unit: https://bot:zanzibar@example.com")]
    [InlineData("aliases: *https://bot:zanzibar@example.com")]
    public void A_password_in_an_address_is_repeated_in_no_report_however_it_is_spelled(string line)
    {
        var metric = string.Join('\n', File.ReadAllLines(workspace.PathOf("metrics/sales/win-rate.yaml")).Where(l => !l.StartsWith("unit:", StringComparison.Ordinal) && !l.StartsWith("traits:", StringComparison.Ordinal)));
        workspace.Write("metrics/sales/win-rate.yaml", $"{metric}\n{line}\n").Write("metrics/objectives.yaml", File.ReadAllText(workspace.PathOf("metrics/objectives.yaml")) + (line.StartsWith('"') ? line + "\n" : ""));
        foreach (var format in new[] { "text", "compact", "json", "sarif", "github", "gitlab", "junit", "markdown" })
        {
            var run = workspace.Run("check", "--format", format).ExitsWith(1);
            Assert.DoesNotContain("zanzibar", run.Out + run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_password_longer_than_what_is_shown_of_a_line_is_not_shown()
    {
        var address = $"\"https://bot:{string.Concat(Enumerable.Repeat("zanzibar", 50))}@example.com/\"";
        workspace.Edit("metrics/sales/win-rate.yaml", "status: active", $"status: active\n{address}: 1\nsource_note: [{address}, {{a: 1}}]");
        Assert.DoesNotContain("zanzibar", workspace.Run("check").ExitsWith(1).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("definition: See [the report](https://bot:zanzibar@example.com/x).")]
    [InlineData("why: \"It says so at https:\\/\\/bot:zanzibar@example.com\"")]
    [InlineData("# https://bot:zanzibar@example.com")]
    public void A_password_in_an_address_is_published_by_no_build(string line)
    {
        var key = line.Split(':')[0] + ":";
        var metric = string.Join('\n', File.ReadAllLines(workspace.PathOf("metrics/sales/win-rate.yaml")).Where(l => !l.StartsWith(key, StringComparison.Ordinal)));
        workspace.Write("metrics/sales/win-rate.yaml", $"{metric}\n{line}\n");
        workspace.Run("build", "--output", "site").ExitsWith(1).Says("password-in-address");
        workspace.Run("build", "--output", "site", "--allow-errors").ExitsWith(1).Says("password-in-address").Complains("A password is published by no build");
        Assert.False(workspace.Has("site"));
    }

    public void Dispose() => workspace.Dispose();
}
