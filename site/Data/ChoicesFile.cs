using System.Text.Json;

using Yardstick.Changes;
using Yardstick.Formulas;
using Yardstick.Model;
using Yardstick.Site.Mapping;
using Yardstick.Site.Output;

namespace Yardstick.Site.Data;

/// <summary>What a new metric can refer to, with what its rules count: for the worksheet, in the browser.</summary>
internal static class ChoicesFile
{
    public static void Write(Register register, Stream stream, Entries entries) => ScriptFile.Write(stream, "yardstick.choices"u8, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("isWhole", register.Published.IsWhole);
        WriteLimits(json, register);
        json.List("functions", register.Organisation.Functions, f => WriteFunction(json, f, register));
        json.List("roles", register.Organisation.Roles, r => WriteRole(json, r, register));
        json.List("people", register.Organisation.People.Where(p => !p.HasLeft(register.Today)), p => WritePerson(json, p, register));
        json.List("objectives", register.Plans.Yearly.SelectMany(WithAreas), served => WriteServed(json, served));
        json.Texts("units", [.. register.Published.Configuration.Units.Select(u => u.Noun.Value), .. BaseUnit.Standard.Select(u => u.Name), "ratio", .. BaseUnit.Currencies]);
        json.WriteStartArray("metrics");
        json.Entries(register.Published.Metrics, entries, stream, (entry, metric) => WriteMetric(entry, metric, register));
        json.WriteEndArray();
        json.WriteNumber("together", DefinitionFiles.Together);
        json.List("impacts", ImpactTable.Rows, row => WriteImpact(json, row));
        json.Texts("itemNames", NodeComparison.ItemNames);
        json.Object("newFile", register.Sources.NewFile is not null, () => WritePlace(json, register.Sources.NewFile!));
        json.WriteEndObject();
    });

    // What a change to a field does decides which version it calls for.
    private static void WriteImpact(Utf8JsonWriter json, FieldImpact row)
    {
        json.WriteString("field", row.Field);
        json.WriteNumber("weight", (int)row.Impact);
        json.Text("standard", row.Standard);
    }

    private static void WriteLimits(Utf8JsonWriter json, Register register)
    {
        var limits = register.Published.Configuration.Limits;
        json.WriteNumber("ofCompany", limits.Company.Maximum);
        json.WriteNumber("ofOwner", limits.Owner);
        json.WriteNumber("inCompany", register.OfCompany().Count(m => m.IsActive));
    }

    private static void WriteFunction(Utf8JsonWriter json, Function function, Register register)
    {
        WriteNamed(json, function.Id.Value, function.Title);
        json.Text("lead", function.Lead);
        json.Text("partOf", function.PartOf);
        json.WriteNumber("limit", register.Published.Configuration.Limits.OfFunction(function.Id.Value).Maximum);
        json.WriteNumber("active", register.OfFunction(function.Id.Value).Count(m => m.IsActive));
    }

    private static void WriteRole(Utf8JsonWriter json, Role role, Register register)
    {
        WriteNamed(json, role.Id.Value, role.Title);
        json.Text("function", role.Function);
        json.Texts("heldBy", role.HeldBy.Select(h => h.Value));
        json.WriteNumber("limit", register.Published.Configuration.Limits.OfRole(role.Id.Value).Maximum);
        json.WriteNumber("active", register.OfRole(role.Id.Value).Count(m => m.IsActive));
    }

    private static void WritePerson(Utf8JsonWriter json, Person person, Register register)
    {
        WriteNamed(json, person.Id.Value, person.Title);
        json.WriteNumber("active", register.ActiveOf(person));
    }

    // With the first step of its chain, so that the story of a metric that moves it can be told.
    private static void WriteMetric(Utf8JsonWriter json, Metric metric, Register register)
    {
        json.WriteStartObject();
        WriteNamed(json, metric.Id, metric.Title);
        json.Texts("aliases", metric.Aliases.Select(a => a.Value));
        json.Word("level", metric.Level);
        json.Text("function", metric.Function);
        json.Text("role", metric.Role);
        json.Word("status", metric.Status);
        json.Word("kind", metric.Kind);
        json.Word("perspective", metric.Perspective);
        json.Word("timing", metric.Traits.Timing);
        json.Text("aim", Aims.Short(metric));
        json.Text("serves", register.Plans.Served(metric).Key is { Length: > 0 } served ? served : null);
        if (register.Published.Cascade.Chain(metric) is [var step, ..])
        {
            json.WriteString("moves", step.To.Id);
            json.Text("because", step.Link.Because);
        }

        json.WriteEndObject();
    }

    private static void WriteNamed(Utf8JsonWriter json, string id, string name)
    {
        json.WriteString("id", id);
        json.WriteString("name", name);
    }

    private static void WritePlace(Utf8JsonWriter json, NewFilePlace place)
    {
        json.WriteString("address", place.Address);
        json.WriteString("folder", place.Folder);
        json.WriteString("pathField", place.PathField);
        json.Text("textField", place.TextField);
    }

    private static void WriteServed(Utf8JsonWriter json, Served served)
    {
        WriteNamed(json, served.Key, served.Area?.Title ?? served.Objective!.Title);
        json.Texts("initiatives", served.Area?.Initiatives.Select(i => i.Name.Value) ?? []);
    }

    private static IEnumerable<Served> WithAreas(Objective objective) =>
        objective.KeyResultAreas.Select(a => new Served(objective, a)).Prepend(new Served(objective, null));
}
