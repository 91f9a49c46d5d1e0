using System.Text;

using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Identity;

public static class DuplicateName
{
    public static Rule Rule { get; } = new()
    {
        Id = "duplicate-name",
        Family = RuleFamily.Identity,
        Severity = Severity.Warning,
        Summary = "Two metrics share a name or an alias; capital letters, spaces and hyphens make no difference.",
        Why = "In a meeting people say the name and not the id, and two of them will mean different numbers.",
        Bad = """
            # file: sales/win-rate.yaml
            aliases: [Lead Quality]
            """,
        Good = """
            # file: sales/win-rate.yaml
            aliases: [Closing rate]
            """,
        Check = Check,
    };

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var copies = SharedIds.Of(context.Catalogue).SelectMany(s => s.Others).ToHashSet();
        var first = new Dictionary<string, (Metric Metric, Stated<string> Name)>(StringComparer.Ordinal);

        // A name outranks every alias, so that the finding stands where the alias is.
        var metrics = context.Catalogue.Metrics.Where(m => !m.IsRetired && !copies.Contains(m)).ToList();
        var names = metrics.Where(m => m.Name is not null).Select(m => (Metric: m, Name: m.Name!.Value))
            .Concat(metrics.SelectMany(m => m.Aliases.Select(a => (Metric: m, Name: a))));
        foreach (var (metric, name) in names)
        {
            var key = Key(name.Value);
            if (key.Length > 0 && !first.TryAdd(key, (metric, name)) && !Replaces(metric, first[key].Metric))
            {
                yield return Offence(metric, name, first[key]);
            }
        }
    }

    private static Finding Offence(Metric metric, Stated<string> name, (Metric Metric, Stated<string> Name) earlier) => new(
        name.Place,
        ReferenceEquals(metric, earlier.Metric)
            ? $"{Quote.Of(metric.Id)} states the name {Quote.Of(name.Value)} twice."
            : $"{Quote.Of(name.Value)} names both {Quote.Of(metric.Id)} and {Quote.Of(earlier.Metric.Id)}.",
        ReferenceEquals(metric, earlier.Metric)
            ? "Remove one of them."
            : "Rename one, or if they are the same number, keep one and retire the other.")
    {
        Related = [new(earlier.Name.Place, $"{Quote.Plain(earlier.Metric.Id)} has the name here.")],
    };

    // While a metric is being replaced, both rightly bear the name.
    private static bool Replaces(Metric one, Metric other) => one.Successor?.Value == other.Id || other.Successor?.Value == one.Id;

    private static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (!char.IsWhiteSpace(c) && c is not ('-' or '_'))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }
}
