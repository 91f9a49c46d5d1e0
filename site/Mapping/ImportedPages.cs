using Yardstick.Model;
using Yardstick.Site.Safety;

namespace Yardstick.Site.Mapping;

/// <summary>Where the page of a metric lies that may belong to another dictionary.</summary>
internal static class ImportedPages
{
    /// <summary>
    /// From this site's root; for an imported metric, beside the address from which its dictionary was downloaded. What
    /// leads to another host than that, or to no page on the web, is no address.
    /// </summary>
    public static string? AddressOf(Metric metric)
    {
        if (metric.Origin is not { } origin)
        {
            return Targets.Metric(metric.Id);
        }

        return SafeUrl.OnTheWeb(origin.Import.Address?.Value) is { } address
            && origin.Page is { } page
            && SafeUrl.InText(page) is not null
            && Uri.TryCreate(new Uri(address), page, out var uri)
            && uri.GetLeftPart(UriPartial.Authority) == new Uri(address).GetLeftPart(UriPartial.Authority)
                ? SafeUrl.OnTheWeb(uri.AbsoluteUri)
                : null;
    }
}
