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

        foreach (var (alias, metric) in Aliases(register))
        {
            if (metric is not null)
            {
                moved.TryAdd(alias, metric);
            }
        }

        return from former in moved.Keys.Where(Ids.IsUsable).Order(StringComparer.Ordinal)
               where register.Published.Find(former) is null && !register.Published.IsHidden(former)
               select new PlannedPage(Targets.Metric(former), () => Of(former, moved[former], register))
               {
                   LeadsElsewhere = true,
                   Scope = Scope.Listing("aliases") with { HoldsPast = true },
                   Twins =
                   [
                       new(Targets.Json(former), (page, file) => MovedFiles.WriteJson((MovedPage)page, file)),
                       new(Targets.Markdown(former), (page, file) => MovedFiles.WriteMarkdown((MovedPage)page, file)),
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

    // Nothing for one that several bear.
    private static Dictionary<string, Metric?> Aliases(Register register)
    {
        var found = new Dictionary<string, Metric?>(StringComparer.Ordinal);
        foreach (var metric in register.Published.Metrics)
        {
            foreach (var alias in metric.Aliases)
            {
                found[alias.Value] = found.ContainsKey(alias.Value) ? null : metric;
            }
        }

        return found;
    }
}
