using System.Text.Json;

using Yardstick.Governance;

namespace Yardstick.Reports;

/// <summary>Scores for programs, as <c>yardstick schema score</c> describes. Within one version fields are only added.</summary>
public static class ScoreJson
{
    public const int Version = 1;

    public static void Write(IReadOnlyList<Scored> scores, DateOnly today, string toolVersion, Stream output)
    {
        using var json = ReportJson.Writer(output);
        json.WriteStartObject();
        json.WriteString("schema", "urn:yardstick:schema:score");
        json.WriteNumber("version", Version);
        json.WriteStartObject("tool");
        json.WriteString("name", "yardstick");
        json.WriteString("version", toolVersion);
        json.WriteEndObject();
        json.WriteString("today", today.ToString("yyyy-MM-dd", null));
        json.WriteStartArray("criteria");
        foreach (var tally in scores.Count == 0 ? [] : scores[0].Score.Tallies)
        {
            json.WriteStartObject();
            json.WriteString("id", tally.Criterion.Id);
            json.WriteNumber("weight", tally.Weight);
            json.WriteString("asks", tally.Criterion.Asks);
            json.WriteString("askedOf", tally.Criterion.AskedOf);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("scores");
        foreach (var scored in scores)
        {
            WriteScored(json, scored);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteScored(Utf8JsonWriter json, Scored scored)
    {
        json.WriteStartObject();
        json.WriteString("kind", scored.Kind.ToString().ToLowerInvariant());
        json.WriteString("id", scored.Id);
        json.WriteString("name", scored.Title);
        if (scored.Score.Percent is { } percent)
        {
            json.WriteNumber("percent", percent);
        }
        else
        {
            json.WriteNull("percent");
        }

        json.WriteNumber("earned", scored.Score.Earned);
        json.WriteNumber("possible", scored.Score.Possible);
        json.WriteStartArray("criteria");
        foreach (var tally in scored.Score.Tallies)
        {
            json.WriteStartObject();
            json.WriteString("id", tally.Criterion.Id);
            json.WriteNumber("held", tally.Held);
            json.WriteNumber("asked", tally.Asked);
            json.WriteNumber("earned", tally.Earned);
            json.WriteNumber("possible", tally.Possible);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
