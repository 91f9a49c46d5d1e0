namespace Yardstick.Tests.Cli;

public sealed class ValidateTests : IDisposable
{
    private const string Schema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Service",
          "type": "object",
          "required": ["name", "port"],
          "properties": {
            "name": {"title": "Name", "type": "string"},
            "port": {"title": "Port", "type": "integer", "minimum": 1, "maximum": 65535}
          },
          "additionalProperties": false
        }
        """;

    private readonly Workspace workspace = new();

    public ValidateTests() => workspace.Write("service.schema.json", Schema);

    [Fact]
    public void Good_files_of_both_kinds_pass()
    {
        workspace.Write("a.yaml", "name: mail\nport: 25\n").Write("b.json", """{"name": "web", "port": 443}""");
        workspace.Run("validate", "--schema", "service.schema.json", "a.yaml", "b.json").ExitsWith(0).Says("2 files: no findings.");
    }

    [Fact]
    public void Offences_are_shown_at_their_place()
    {
        workspace.Write("a.yaml", "name: mail\nport: 99999\nprot: tcp\n").Write("b.json", "{\n  \"name\": \"web\"\n}\n");
        workspace.Run("validate", "--schema", "service.schema.json", "a.yaml", "b.json").ExitsWith(1).Prints("cli/validate.txt");
    }

    [Fact]
    public void The_json_report_tells_the_same()
    {
        workspace.Set("SOURCE_DATE_EPOCH", "1795219200").Write("a.yaml", "name: mail\nport: 99999\n");
        workspace.Run("validate", "--schema", "service.schema.json", "a.yaml", "--format", "json").ExitsWith(1).Prints("cli/validate.json.txt");
    }

    [Fact]
    public void A_file_that_cannot_be_read_does_not_keep_the_others_from_being_checked()
    {
        workspace.Write("a.yaml", "name: [mail\n").Write("b.yaml", "name: web\nport: 0\n");
        workspace.Run("validate", "--schema", "service.schema.json", "a.yaml", "b.yaml").ExitsWith(1).Says("error[invalid-yaml]").Says("b.yaml:2:7");
    }

    [Fact]
    public void What_is_wrong_with_a_json_file_is_told_as_that()
    {
        workspace.Write("c.json", "{\"a\": 1,}");
        workspace.Run("validate", "--schema", "service.schema.json", "c.json", "--format", "text", "--format", "sarif=out.sarif").ExitsWith(1).Says("error[invalid-json]");
        Assert.Contains("\"ruleId\": \"invalid-json\"", workspace.Read("out.sarif"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_a_mistake_in_the_call() =>
        workspace.Run("validate", "--schema", "service.schema.json", "nowhere.yaml").ExitsWith(2).Complains("'nowhere.yaml' cannot be read: there is no such file.");

    [Fact]
    public void A_missing_schema_is_a_mistake_in_the_call() =>
        workspace.Run("validate", "--schema", "nowhere.json", "a.yaml").ExitsWith(2).Complains("'nowhere.json' cannot be read: there is no such file.");

    [Fact]
    public void A_broken_schema_is_a_mistake_in_the_call()
    {
        workspace.Write("broken.json", """{"type": "strin"}""").Write("a.yaml", "a: 1\n");
        workspace.Run("validate", "--schema", "broken.json", "a.yaml").ExitsWith(2).Complains("The schema 'broken.json' cannot be used.").Complains("strin");
    }

    [Fact]
    public void A_schema_that_is_no_json_is_a_mistake_in_the_call()
    {
        workspace.Write("broken.json", """{"type": """).Write("a.yaml", "a: 1\n");
        workspace.Run("validate", "--schema", "broken.json", "a.yaml").ExitsWith(2).Complains("The schema 'broken.json' cannot be read.");
    }

    public void Dispose() => workspace.Dispose();
}
