namespace Yardstick.Model;

/// <summary>A metric's statement that it contributes to another, and why.</summary>
/// <param name="StatesBecause">Whether there is a because at all; one of the wrong type is a matter for the schema.</param>
public sealed record Link(Stated<string> Metric, Stated<LinkType>? Type, Stated<string>? Because, bool StatesBecause, Evidence? Evidence)
{
    internal static Link? Read(Fields fields) => fields.Text("metric") is { } target
        ? new Link(target, fields.Word<LinkType>("type"), fields.Text("because"), fields.Mapping?["because"] is not null, Evidence.Read(fields.Inner("evidence")))
        : null;
}

/// <summary>How far the theory behind a link has been tested.</summary>
public sealed record Evidence(Stated<EvidenceState>? State, Stated<string>? Note, Stated<DateOnly>? Date)
{
    internal static Evidence? Read(Fields fields) => fields.Mapping is null
        ? null
        : new Evidence(fields.Word<EvidenceState>("state"), fields.Text("note"), fields.Date("date"));
}
