using System.Text;

namespace Yardstick.Model;

/// <summary>Finds the one metric that a link to no existing id must mean: by its id written otherwise, or else by a name, an alias or the name of its file.</summary>
internal sealed class MetricNames(Catalogue catalogue)
{
    private readonly Lazy<ILookup<string, Metric>> byId = new(() => catalogue.Metrics.ToLookup(m => Squeezed(m.Id), StringComparer.Ordinal));

    private readonly Lazy<ILookup<string, Metric>> byName = new(() => (
        from metric in catalogue.Metrics
        from name in metric.Aliases.Prepend(metric.Name).Select(n => n?.Value).Append(Path.GetFileNameWithoutExtension(metric.File.Path)).OfType<string>()
        select (Name: Squeezed(name), Metric: metric)).ToLookup(p => p.Name, p => p.Metric, StringComparer.Ordinal));

    /// <returns>The id of the metric; nothing where the link is right, where several fit, or where a file that could not be read may hold it.</returns>
    public string? Meant(string target)
    {
        if (!catalogue.IsWhole || catalogue.Knows(target) || ImportedReference.Of(target) is not null || Squeezed(target) is not { Length: > 0 } wanted)
        {
            return null;
        }

        var ids = (byId.Value.Contains(wanted) ? byId.Value[wanted] : byName.Value[wanted]).DistinctBy(m => m.Id).ToList();
        return ids is [{ CanBeNamed: true } only] ? only.Id : null;
    }

    // 'Lead_Quality', 'leadQuality' and 'Lead quality' are one name.
    private static string Squeezed(string name)
    {
        var squeezed = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                squeezed.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        return squeezed.ToString();
    }
}
