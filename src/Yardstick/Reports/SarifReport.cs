using System.Text.Json;

using Yardstick.Diagnostics;
using Yardstick.Rules;
using Yardstick.Text;

namespace Yardstick.Reports;

/// <summary>SARIF 2.1.0, within what GitHub's code scanning reads.</summary>
public static class SarifReport
{
    // Code scanning keeps so many results of a run.
    private const int MostResults = 5_000;

    public static void Write(Report report, Stream output)
    {
        var fingerprints = Fingerprints.Of(report.Diagnostics);
        var results = report.Diagnostics.Zip(fingerprints).OrderBy(r => r.First.Standing).ThenByDescending(r => r.First.Severity).Take(MostResults).ToList();
        var rules = RuleSet.All.Select((rule, index) => (rule.Id, index)).ToDictionary(r => r.Id, r => r.index, StringComparer.Ordinal);
        using var json = ReportJson.Writer(output);
        json.WriteStartObject();
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, report.ToolVersion);
        json.WriteString("columnKind", "utf16CodeUnits");
        WriteInvocation(json, report.Diagnostics.Count - results.Count);
        json.WriteStartArray("results");
        foreach (var (diagnostic, fingerprint) in results)
        {
            WriteResult(json, diagnostic, fingerprint, rules.TryGetValue(diagnostic.Rule, out var index) ? index : null);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, string version)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Yardstick");
        json.WriteString("semanticVersion", version);
        json.WriteStartArray("rules");
        foreach (var rule in RuleSet.All)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Summary);
            WriteText(json, "fullDescription", rule.Why);
            json.WriteStartObject("help");
            json.WriteString("text", $"{rule.Summary}\n{rule.Why}\n\nWrong:\n{rule.Bad}\n\nRight:\n{rule.Good}\n");
            json.WriteString("markdown", $"{rule.Summary}\n\n{rule.Why}\n\nWrong:\n\n```yaml\n{rule.Bad}\n```\n\nRight:\n\n```yaml\n{rule.Good}\n```\n");
            json.WriteEndObject();
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", ReportJson.Word(rule.Severity));
            json.WriteEndObject();
            json.WriteStartObject("properties");
            json.WriteStartArray("tags");
            json.WriteStringValue(rule.Family.ToString().ToLowerInvariant());
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, int leftOut)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        if (leftOut > 0)
        {
            json.WriteStartArray("toolExecutionNotifications");
            json.WriteStartObject();
            json.WriteString("level", "warning");
            WriteText(json, "message", $"{Counted.Of(leftOut, "further finding")} left out: code scanning keeps {MostResults}.");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, string fingerprint, int? ruleIndex)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Rule);
        if (ruleIndex is { } index)
        {
            json.WriteNumber("ruleIndex", index);
        }

        json.WriteString("level", ReportJson.Word(diagnostic.Severity));
        WriteText(json, "message", string.Join('\n', diagnostic.Sentences));
        json.WriteStartArray("locations");
        WriteLocation(json, diagnostic.Place, null, null);
        json.WriteEndArray();
        if (diagnostic.Finding.Related.Count > 0)
        {
            json.WriteStartArray("relatedLocations");
            for (var i = 0; i < diagnostic.Finding.Related.Count; i++)
            {
                WriteLocation(json, diagnostic.Finding.Related[i].Place, i + 1, diagnostic.Finding.Related[i].Message);
            }

            json.WriteEndArray();
        }

        if (diagnostic.Reprieve is { } reprieve)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", reprieve);
            if (diagnostic.Waiver is { } waiver)
            {
                WriteLocationOf(json, waiver.Place);
            }

            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (diagnostic.Correction is { } correction)
        {
            WriteFix(json, diagnostic.Place, correction);
        }

        // Code scanning tells results apart by this one name.
        json.WriteStartObject("partialFingerprints");
        json.WriteString("primaryLocationLineHash", fingerprint);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter json, Place place, string correction)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        WriteText(json, "description", $"Write {correction}");
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        WriteArtifact(json, place);
        json.WriteStartArray("replacements");
        json.WriteStartObject();
        WriteRegion(json, "deletedRegion", place);
        WriteText(json, "insertedContent", correction);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteLocation(Utf8JsonWriter json, Place place, int? id, string? message)
    {
        json.WriteStartObject();
        if (id is { } number)
        {
            json.WriteNumber("id", number);
        }

        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, place);
        WriteRegion(json, "region", place);
        json.WriteEndObject();
        if (message is not null)
        {
            WriteText(json, "message", message);
        }

        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', place.File.ShownPath.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", "%SRCROOT%");
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, Place place)
    {
        json.WriteStartObject(name);
        ReportJson.WriteRange(json, place);
        json.WriteEndObject();
    }

    private static void WriteLocationOf(Utf8JsonWriter json, Place place)
    {
        json.WritePropertyName("location");
        WriteLocation(json, place, null, null);
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
