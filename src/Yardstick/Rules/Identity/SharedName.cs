using System.Text;

using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Identity;

/// <summary>A name or an alias that already names something else.</summary>
/// <param name="Name">Where it stands the second time.</param>
/// <param name="Earlier">What bears it first; the same metric where it states the name twice.</param>
internal sealed record SharedName(Metric Metric, Stated<string> Name, Metric Earlier, Stated<string> EarlierName)
{
    /// <summary>Whether both are computed, and not in the same way.</summary>
    public bool IsAmbiguous(Catalogue catalogue) =>
        catalogue.Formulas.Of(Metric) is { IsUnderstood: true } one && catalogue.Formulas.Of(Earlier) is { IsUnderstood: true } other && !one.IsSameAs(other);

    /// <summary>Every name in use that stands twice; those that one metric hands on to its successor are left out.</summary>
    public static IEnumerable<SharedName> All(Catalogue catalogue)
    {
        var copies = SharedIds.Of(catalogue).SelectMany(s => s.Others).ToHashSet();
        var first = new Dictionary<string, Bearer>(StringComparer.Ordinal);

        // A name outranks every alias, so that the finding stands where the alias is.
        var metrics = catalogue.Metrics.Where(m => !m.IsRetired && !copies.Contains(m)).ToList();
        var names = metrics.Where(m => m.Name is not null).Select(m => new Bearer(m, m.Name!))
            .Concat(metrics.SelectMany(m => m.Aliases.Select(a => new Bearer(m, a))));
        foreach (var bearer in names)
        {
            var (metric, name) = bearer;
            var key = Key(name.Value);
            if (key.Length > 0 && !first.TryAdd(key, bearer) && !Replaces(metric, first[key].Metric))
            {
                yield return new SharedName(metric, name, first[key].Metric, first[key].Name);
            }
        }
    }

    // While a metric is being replaced, both rightly bear the name.
    private static bool Replaces(Metric one, Metric other) => one.Successor?.Value == other.Id || other.Successor?.Value == one.Id;

    private static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in VisibleText.Of(name))
        {
            if (!char.IsWhiteSpace(c) && c is not ('-' or '_'))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }

    private sealed record Bearer(Metric Metric, Stated<string> Name);
}
