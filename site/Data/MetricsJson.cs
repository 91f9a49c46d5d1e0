using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

using Yardstick.Model;
using Yardstick.Site.Mapping;
using Yardstick.Site.Output;
using Yardstick.Site.Publication;
using Yardstick.Site.Safety;

namespace Yardstick.Site.Data;

/// <summary>
/// The whole dictionary as data, with the field names of the definitions, under the published schema
/// <c>metrics.schema.json</c>. It holds what the audience sees and nothing else.
/// </summary>
internal static class MetricsJson
{
    public const string Schema = "urn:yardstick:schema:metrics:1";

    /// <summary>Rises in its second part when fields are added; anything else gets a new schema.</summary>
    public const string Version = "1.1";

    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(Register register, SiteRequest request, Stream stream, Entries entries)
    {
        var published = register.Published;
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("version", Version);
        json.WriteString("title", register.Frame.Title);
        json.Text("description", published.Configuration.Description);
        json.WriteString("audience", Word.Of(published.Audience));
        if (request.Edition.Revision is { } revision)
        {
            json.WriteString("revision", revision.Id);
            json.WriteBoolean("altered", request.Edition.IsAltered);
            json.Day("date", revision.Date);
        }

        json.Text("north_star", register.NorthStar?.Id);
        WriteImports(json, published);
        WriteOrganisation(json, register);
        json.WriteStartArray("metrics");
        json.Entries(published.Metrics, entries, stream, (entry, metric) => MetricJson.Write(entry, metric, register));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteImports(Utf8JsonWriter json, Published published)
    {
        if (published.Imports.Count > 0)
        {
            json.List("imports", published.Imports, import =>
            {
                json.WriteString("id", import.Name.Value);
                json.WriteString("title", import.Title);
                json.Text("url", SafeUrl.OnTheWeb(import.Address?.Value));
            });
        }
    }

    private static void WriteOrganisation(Utf8JsonWriter json, Register register)
    {
        json.List("functions", register.Tree.Functions, function =>
        {
            json.WriteString("id", function.Id.Value);
            json.WriteString("name", function.Title);
            json.Text("part_of", function.PartOf);
            json.Text("lead", function.Lead);
            json.WriteBoolean("support", function.IsSupport);
            json.Text("description", function.Description);
            json.WriteString("page", Targets.Function(function.Id.Value));
        });
        json.List("roles", register.Tree.Roles, role =>
        {
            json.WriteString("id", role.Id.Value);
            json.WriteString("name", role.Title);
            json.Text("function", role.Function);
            json.Texts("held_by", role.HeldBy.Select(h => h.Value));
            json.Text("description", role.Description);
            json.WriteString("page", Targets.Role(role.Id.Value));
        });
        json.List("people", register.PeopleShown, person =>
        {
            json.WriteString("id", person.Id.Value);
            json.WriteString("name", person.Title);
            json.WriteString("page", Targets.Person(person.Id.Value));
        });
    }
}
