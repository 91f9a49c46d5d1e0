using System.Globalization;

using Yardstick.Model;
using Yardstick.Site.Pages;
using Yardstick.Site.Publication;

namespace Yardstick.Site.Mapping;

/// <summary>What a reader of a metric's page can do about it.</summary>
internal static class MetricWays
{
    public static IEnumerable<Way> Of(Metric metric, Register register)
    {
        if (Change(metric, register) is { } change)
        {
            yield return new Way("Suggest a change", change, "opens a worksheet with its definition in it; what you change counts once it has been reviewed", IsWorksheet: true);
        }

        if (register.Sources.NewIssueWith($"Question about {metric.Title}", Question(metric, register)) is { } issue)
        {
            yield return new Way("Tell the owner", issue, $"asks on {register.Sources.HostName}, with the metric's name filled in");
        }

        if (register.Published.Allows(Disclosed.Proposals) && !metric.IsRetired)
        {
            if (metric.IsCurrent)
            {
                yield return new Way("Propose a metric that moves it", Targets.Propose + Start(Below(metric)), "begins a worksheet with the link to this one", IsWorksheet: true);
            }

            yield return new Way("Propose one like it", Targets.Propose + Start(Like(metric, register)), "begins a worksheet with its place, unit and direction", IsWorksheet: true);
        }

        if (register.Sources.Edit(metric.File) is { } edit)
        {
            yield return new Way("Edit its file", edit, $"for those who know YAML: opens it on {register.Sources.HostName}");
        }
    }

    /// <summary>The worksheet with the definition in it; nothing where nobody proposes, and for what is retired.</summary>
    public static string? Change(Metric metric, Register register) =>
        register.Published.Allows(Disclosed.Proposals) && !metric.IsRetired ? $"{Targets.Propose}#?change={metric.Id}" : null;

    private static string Question(Metric metric, Register register)
    {
        var version = metric.Version is { } number ? $", definition {number.Value}" : "";
        var handle = metric.Owner is { } stated && register.Organisation.Accountable(stated.Value) is { } person ? register.HandleOf(person) : null;
        var owner = metric.Owner is { } of ? $" It is owned by {register.Accountable(of.Value).Text}{(handle is null ? "" : $" ({handle})")}." : "";
        var address = register.Frame.Address is { } site ? $"\n{site}{Targets.Metric(metric.Id)}" : "";
        return $"This is about “{metric.Title}” ({metric.Id}{version}).{owner}{address}\n\nWhat I noticed:\n\n";
    }

    private static IEnumerable<Said> Below(Metric metric) =>
    [
        new("level", metric.Level?.Value == Level.Company ? "function" : "role"),
        new("function", metric.Function?.Value),
        new("role", metric.Role?.Value),
        new("contributes_to", metric.Id),
    ];

    private static IEnumerable<Said> Like(Metric metric, Register register) =>
    [
        new("kind", metric.Kind is { } kind ? Word.Of(kind.Value) : null),
        new("level", metric.Level is { } level ? Word.Of(level.Value) : null),
        new("function", metric.Function?.Value),
        new("role", metric.Role?.Value),
        new("unit", metric.Unit?.Value),
        new("period", metric.Period?.Value),
        new("direction", metric.Direction is { } direction ? Word.Of(direction.Value) : null),
        new("objective", metric.Objective?.Value),
        new("contributes_to", register.Published.Cascade.Up(metric) is [var up, ..] ? up.To.Id : null),
        new("distinct_from", metric.Id),
    ];

    private static string Start(IEnumerable<Said> answers) =>
        "#?" + string.Join('&', answers.Where(a => a.Answer is not null).Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Field}={Uri.EscapeDataString(a.Answer!)}")));

    private sealed record Said(string Field, string? Answer);
}
