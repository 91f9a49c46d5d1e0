using Yardstick.Model;

namespace Yardstick.Rules.Identity;

/// <summary>An id that several files bear: the metric it rightly belongs to, and the others.</summary>
internal sealed record SharedId(Metric Rightful, IReadOnlyList<Metric> Others);

/// <summary>Metrics that bear the same id.</summary>
internal static class SharedIds
{
    public static IEnumerable<SharedId> Of(Catalogue catalogue)
    {
        // They stand in the order of ids.
        var metrics = catalogue.Metrics;
        for (int first = 0, next; first < metrics.Count; first = next)
        {
            next = first + 1;
            while (next < metrics.Count && metrics[next].Id == metrics[first].Id)
            {
                next++;
            }

            if (next > first + 1)
            {
                // The one that lies where its id says; where none or several do, the first.
                List<Metric> sharing = [.. metrics.Skip(first).Take(next - first)];
                var rightful = sharing.Find(m => m.File.Path == MetricPath.Of(m)) ?? sharing[0];
                yield return new(rightful, [.. sharing.Where(m => !ReferenceEquals(m, rightful))]);
            }
        }
    }

    /// <summary>Files whose paths differ in case only, as groups of two or more, those in small letters first.</summary>
    public static IEnumerable<IReadOnlyList<DefinitionFile>> PathsThatCollide(Catalogue catalogue)
    {
        // Hardly ever any do, and groups of one would be as many as there are files.
        var seen = new HashSet<string>(catalogue.Files.Count, StringComparer.OrdinalIgnoreCase);
        return catalogue.Files.All(f => seen.Add(f.File.Path)) ? [] :
            catalogue.Files
                .GroupBy(f => f.File.Path, StringComparer.OrdinalIgnoreCase)
                .Where(g => g.Skip(1).Any())
                .Select(g => g.OrderBy(f => f.File.Path.Any(char.IsUpper)).ThenBy(f => f.File.Path, StringComparer.Ordinal).ToList());
    }
}
