using Yardstick.Model;

namespace Yardstick.Site.Publication;

/// <summary>What those who may not see a restricted metric are told of it where its definition asks for that, and nothing else.</summary>
/// <param name="Owner">The person or role to ask; nothing where the organisation knows no such one.</param>
internal sealed record Stub(string Id, string Name, string? Owner)
{
    /// <summary>The stubs that metrics hidden from an audience ask for, in the order of ids. What could be meant otherwise is no stub: a visibility that isn't understood, or an id that two metrics bear.</summary>
    public static IReadOnlyList<Stub> Of(IEnumerable<Metric> hidden, Organisation organisation) =>
    [
        .. from sharing in hidden.GroupBy(m => m.Id, StringComparer.Ordinal)
           where !sharing.Skip(1).Any()
           let metric = sharing.First()
           where metric is { HasStub: true, IsRetired: false, Visibility.Value: Visibility.Restricted } && Ids.IsUsable(metric.Id)
           select new Stub(metric.Id, metric.Title, metric.Owner?.Value is { } owner && (organisation.Person(owner) is not null || organisation.Role(owner) is not null) ? owner : null),
    ];
}
