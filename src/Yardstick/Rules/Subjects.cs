using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules;

/// <summary>Tells whom a finding is about from where it stands.</summary>
public sealed class Subjects
{
    private readonly Dictionary<SourceFile, string> metrics = [];
    private readonly SourceFile? organisation;
    private readonly List<Entry> entries;

    public Subjects(Catalogue catalogue)
    {
        foreach (var metric in catalogue.Metrics)
        {
            metrics.TryAdd(metric.File, metric.Id);
        }

        organisation = catalogue.File(DefinitionKind.Organisation)?.File;
        entries =
        [
            .. catalogue.Organisation.Functions.Select(f => new Entry(f.Node.Span, new(SubjectKind.Function, f.Id.Value)))
                .Concat(catalogue.Organisation.Roles.Select(r => new Entry(r.Node.Span, new(SubjectKind.Role, r.Id.Value))))
                .OrderBy(e => e.Span.Start),
        ];
    }

    /// <summary>Nothing where it is about the dictionary as a whole.</summary>
    public Subject? Of(Finding finding) => finding.Subject ?? At(finding.Place);

    /// <summary>Everyone for whom a rule's finding can be set aside: whom it is about, and where it is as much about others, those after them.</summary>
    public IEnumerable<Subject> PartiesOf(Finding finding, Rule? rule)
    {
        if (Of(finding) is { } subject)
        {
            yield return subject;
        }

        foreach (var related in rule is { IsMutual: true } ? finding.Related : [])
        {
            if (At(related.Place) is { } other)
            {
                yield return other;
            }
        }
    }

    private Subject? At(Place place) =>
        metrics.TryGetValue(place.File, out var id) ? new Subject(SubjectKind.Metric, id)
        : ReferenceEquals(place.File, organisation) ? EntryAt(place.Span)
        : null;

    // Entries of a list don't overlap: the last one that begins before the place holds it, or none does.
    private Subject? EntryAt(Span span)
    {
        var (low, high) = (0, entries.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = entries[middle].Span.Start <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && entries[low - 1].Span.Contains(span) ? entries[low - 1].Subject : null;
    }

    private sealed record Entry(Span Span, Subject Subject);
}
