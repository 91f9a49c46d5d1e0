using Yardstick.Model;
using Yardstick.Site.Data;
using Yardstick.Site.Pages;
using Yardstick.Site.Publication;

namespace Yardstick.Site.Mapping;

/// <summary>
/// What leads from the address that a metric had under another id to its page: by its past, and by aliases that have the form
/// of an id, for where the past is not known.
/// </summary>
internal static class MovedPages
{
    public static IEnumerable<PlannedPage> Of(Register register)
    {
        var moved = new Dictionary<string, Metric>(StringComparer.Ordinal);
        foreach (var (id, metric) in register.History.FormerIds)
        {
            moved.TryAdd(id, metric);
        }

        foreach (var alias in register.Published.Metrics.SelectMany(m => m.Aliases.Select(a => new Alias(a.Value, m))).GroupBy(a => a.Name, a => a.Of, StringComparer.Ordinal))
        {
            if (alias.ToList() is [var only])
            {
                moved.TryAdd(alias.Key, only);
            }
        }

        return from former in moved.Keys.Order(StringComparer.Ordinal)
               where Ids.IsUsable(former) && register.Published.Find(former) is null && !register.Published.IsHidden(former)
               select new PlannedPage(Targets.Metric(former), () => Of(former, moved[former], register))
               {
                   LeadsElsewhere = true,
                   Twins =
                   [
                       new(Targets.Json(former), (page, file) => MovedFiles.WriteJson((MovedPage)page, file), IsOfThePage: true),
                       new(Targets.Markdown(former), (page, file) => MovedFiles.WriteMarkdown((MovedPage)page, file), IsOfThePage: true),
                   ],
               };
    }

    private static MovedPage Of(string id, Metric metric, Register register) => new()
    {
        Frame = register.Frame,
        Path = Targets.Metric(id),
        Title = metric.Title,
        FormerId = id,
        Id = metric.Id,
        To = new Anchor(metric.Title, Targets.Metric(metric.Id)),
    };

    private sealed record Alias(string Name, Metric Of);
}
