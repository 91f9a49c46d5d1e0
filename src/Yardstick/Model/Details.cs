using Yardstick.Text;

namespace Yardstick.Model;

/// <summary>The one authoritative place a metric's numbers come from.</summary>
public sealed record DataSource(
    Stated<string>? System,
    Stated<string>? Collection,
    Stated<string>? Refresh,
    Stated<string>? Quality,
    Stated<string>? Access)
{
    internal static DataSource? Read(Fields fields) => fields.Mapping is null
        ? null
        : new DataSource(fields.Text("system"), fields.Text("collection"), fields.Text("refresh"), fields.Text("quality"), fields.Text("access"));
}

/// <summary>Where a metric is computed.</summary>
public sealed record Implementation(Stated<string>? System, Stated<string>? Reference);

public sealed record Traits(
    Stated<Timing>? Timing,
    Stated<Nature>? Nature,
    Stated<Horizon>? Horizon,
    Stated<TraitScope>? Scope)
{
    internal static Traits Read(Fields fields) => new(
        fields.Word<Timing>("timing"),
        fields.Word<Nature>("nature"),
        fields.Word<Horizon>("horizon"),
        fields.Word<TraitScope>("scope"));
}

/// <summary>The rhythm of the definition's review, and its last one.</summary>
public sealed record Review(Stated<ReviewRhythm>? Every, Stated<DateOnly>? Last)
{
    internal static Review? Read(Fields fields) =>
        fields.Mapping is null ? null : new Review(fields.Word<ReviewRhythm>("every"), fields.Date("last"));
}

/// <summary>Another metric that is easily taken for this one, and the difference.</summary>
public sealed record Distinction(Stated<string> Metric, Stated<string>? Because);

public sealed record Approval(Stated<string>? Approver, Stated<DateOnly>? Date, Stated<string>? Hash)
{
    internal static Approval? Read(Fields fields) => fields.Mapping is null
        ? null
        : new Approval(fields.Text("approver"), fields.Date("date"), fields.Text("hash"));
}

/// <param name="StatesReason">Whether there is a reason at all; one of the wrong type is a matter for the schema.</param>
public sealed record Retirement(Place Place, Stated<DateOnly>? Date, Stated<string>? Reason, bool StatesReason);

public sealed record ChangeLogEntry(Stated<string>? Version, Stated<DateOnly>? Date, Stated<string>? Change, bool IsEditorial);
