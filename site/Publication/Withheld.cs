using System.Buffers;
using System.Globalization;

using Yardstick.Model;

namespace Yardstick.Site.Publication;

/// <summary>What an audience must not read in a sentence that was made of the whole dictionary: the names of hidden metrics, and the days on which people leave.</summary>
internal sealed class Withheld(IReadOnlyList<Metric> hidden, IReadOnlyList<Person> people)
{
    private readonly SearchValues<string> names = Words(hidden.SelectMany(NamesOf));
    private readonly SearchValues<string> days = Words(people.Select(LeavingDay).OfType<string>());

    /// <summary>Whether a sentence would not have been written without a hidden metric.</summary>
    public bool IsCauseOf(string text) => text.AsSpan().ContainsAny(names);

    /// <summary>Whether a sentence holds what nobody is told.</summary>
    public bool IsGivenAwayBy(string text) => IsCauseOf(text) || text.AsSpan().ContainsAny(days);

    private static SearchValues<string> Words(IEnumerable<string> words) =>
        SearchValues.Create([.. words.Where(w => !string.IsNullOrWhiteSpace(w)).Distinct(StringComparer.Ordinal)], StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> NamesOf(Metric metric) =>
        metric.Aliases.Select(a => a.Value).Prepend(metric.Title).Prepend(metric.Id).Prepend(metric.Id.Replace('-', '_'));

    private static string? LeavingDay(Person person) => person.Until?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
