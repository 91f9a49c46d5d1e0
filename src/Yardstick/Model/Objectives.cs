using Yardstick.Yaml;

namespace Yardstick.Model;

/// <summary>Something that is done to move the metrics of an area.</summary>
public sealed record Initiative(Stated<string> Name, Stated<string>? Owner, Stated<DateOnly>? Due);

public sealed record KeyResultArea(Stated<string> Id, Stated<string>? Name, Stated<string>? Description, IReadOnlyList<Initiative> Initiatives)
{
    public string Title => Name?.Value ?? Id.Value;
}

/// <summary>A strategic aim of a year.</summary>
public sealed record Objective(
    YamlMapping Node,
    Stated<string> Id,
    Stated<string>? Name,
    Stated<int>? Year,
    Stated<string>? Owner,
    Stated<string>? Why,
    IReadOnlyList<KeyResultArea> KeyResultAreas)
{
    public string Title => Name?.Value ?? Id.Value;
}

public sealed record KeyResult(Stated<string>? Metric, Stated<decimal>? From, Stated<decimal>? To, Stated<string>? Description);

/// <summary>An objective of a quarter with its key results.</summary>
public sealed record Okr(
    YamlMapping Node,
    Stated<string> Id,
    Stated<string>? Name,
    Stated<string>? Period,
    Stated<string>? Owner,
    Stated<string>? Objective,
    Stated<decimal>? ExpectedAttainment,
    IReadOnlyList<KeyResult> KeyResults)
{
    /// <summary>The share of the way that is a healthy result unless stated: full attainment means that the aim was low.</summary>
    public const decimal StandardAttainment = 0.7m;

    public string Title => Name?.Value ?? Id.Value;

    /// <summary>Whether its quarter is over.</summary>
    public bool IsPast(DateOnly today) => Period is { } period && string.CompareOrdinal(period.Value, Quarter.Of(today)) < 0;
}

public sealed record Objectives(YamlNode? Node, IReadOnlyList<Objective> Yearly, IReadOnlyList<Okr> Okrs)
{
    internal static Objectives Read(YamlNode? root)
    {
        var fields = Fields.Of(root);
        return new Objectives(
            root,
            [.. fields.Mappings("objectives").Select(ReadObjective).OfType<Objective>()],
            [.. fields.Mappings("okrs").Select(ReadOkr).OfType<Okr>()]);
    }

    /// <summary>What an objective, and behind a slash one of its key result areas, is called; nothing where there is no such objective.</summary>
    public string? TitleOf(string path)
    {
        var ids = path.Split('/', 2);
        var objective = Yearly.FirstOrDefault(o => o.Id.Value == ids[0]);
        var area = ids.Length > 1 ? objective?.KeyResultAreas.FirstOrDefault(a => a.Id.Value == ids[1]) : null;
        return area is null ? objective?.Title : $"{objective!.Title}: {area.Title}";
    }

    private static Objective? ReadObjective(YamlMapping node)
    {
        var fields = new Fields(node);
        return fields.Text("id") is not { } id
            ? null
            : new Objective(
                node,
                id,
                fields.Text("name"),
                fields.Count("year"),
                fields.Text("owner"),
                fields.Text("why"),
                [.. fields.Mappings("key_result_areas").Select(ReadArea).OfType<KeyResultArea>()]);
    }

    private static KeyResultArea? ReadArea(YamlMapping node)
    {
        var fields = new Fields(node);
        return fields.Text("id") is { } id
            ? new KeyResultArea(id, fields.Text("name"), fields.Text("description"), [.. fields.Mappings("initiatives").Select(ReadInitiative).OfType<Initiative>()])
            : null;
    }

    private static Initiative? ReadInitiative(YamlMapping node)
    {
        var fields = new Fields(node);
        return fields.Text("name") is { } name ? new Initiative(name, fields.Text("owner"), fields.Date("due")) : null;
    }

    private static Okr? ReadOkr(YamlMapping node)
    {
        var fields = new Fields(node);
        return fields.Text("id") is not { } id
            ? null
            : new Okr(
                node,
                id,
                fields.Text("name"),
                fields.Text("period"),
                fields.Text("owner"),
                fields.Text("objective"),
                fields.Number("expected_attainment"),
                [.. fields.Mappings("key_results").Select(k => new Fields(k)).Select(f => new KeyResult(f.Text("metric"), f.Number("from"), f.Number("to"), f.Text("description")))]);
    }
}
