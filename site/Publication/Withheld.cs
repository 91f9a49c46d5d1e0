using System.Buffers;
using System.Globalization;

using Yardstick.Model;

namespace Yardstick.Site.Publication;

/// <summary>Words that an audience must not read: what names a hidden metric, and the days on which people leave.</summary>
internal sealed class Withheld(IReadOnlyList<Metric> hidden, IReadOnlyList<Person> people)
{
    private readonly SearchValues<string> words = SearchValues.Create(
        [.. hidden.SelectMany(NamesOf).Concat(people.Select(LeavingDay).OfType<string>()).Where(w => !string.IsNullOrWhiteSpace(w)).Distinct(StringComparer.Ordinal)],
        StringComparison.OrdinalIgnoreCase);

    public bool IsGivenAwayBy(string text) => text.AsSpan().ContainsAny(words);

    private static IEnumerable<string> NamesOf(Metric metric) =>
        metric.Aliases.Select(a => a.Value).Prepend(metric.Title).Prepend(metric.Id).Prepend(metric.Id.Replace('-', '_'));

    private static string? LeavingDay(Person person) => person.Until?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
