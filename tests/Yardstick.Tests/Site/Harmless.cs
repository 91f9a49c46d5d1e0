using AngleSharp.Dom;

namespace Yardstick.Tests.Site;

/// <summary>Tells what in a piece of a page could run, load or lead somewhere it mustn't.</summary>
internal static class Harmless
{
    private static readonly HashSet<string> Active = new(StringComparer.Ordinal)
    {
        "script", "style", "iframe", "object", "embed", "img", "foreignobject", "use", "animate", "set", "math", "form", "input", "base", "video", "audio", "template", "noscript", "frame",
    };

    private static readonly HashSet<string> Addresses = new(StringComparer.Ordinal) { "href", "src", "action", "formaction", "srcset", "data", "poster", "xlink:href", "ping" };

    private static readonly string[] Drawings = ["bullet-picture", "goal", "cascade", "atlas-heads", "atlas-levels", "atlas-map", "driver", "sample", "share", "blank"];

    public static string? Offence(IElement root)
    {
        foreach (var element in root.QuerySelectorAll("*"))
        {
            if (IsOfTheSite(element) || IsOfTheWorksheet(element) || IsOfTheFilters(element))
            {
                continue;
            }

            if (Active.Contains(element.LocalName) || IsForeignPicture(element) || (element.LocalName == "button" && element.GetAttribute("type") != "button"))
            {
                return $"<{element.LocalName}>";
            }

            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name is "style" or "srcdoc")
                {
                    return attribute.Name;
                }

                if (Addresses.Contains(attribute.Name) && !IsAllowed(attribute.Value))
                {
                    return $"{attribute.Name}={attribute.Value}";
                }
            }
        }

        return null;
    }

    private static bool IsOfTheSite(IElement element) =>
        element.LocalName == "script" && element.TextContent.Length == 0 && element.Attributes.All(a => a.Name is "src" or "defer")
        && element.GetAttribute("src")?.Replace("../", "", StringComparison.Ordinal) is "site.js" or "dictionary.js" or "hierarchy.js" or "changes.js" or "self-test.js" or "propose.js" or "scorecard-builder.js";

    // Made of the schema alone: none of its marks comes from an author.
    private static bool IsOfTheWorksheet(IElement element) =>
        element.LocalName is "form" or "input" && (element.Closest(".worksheet") ?? element.Closest(".self-test")) is not null && !element.HasAttribute("action") && element.Attributes.All(a => !a.Name.StartsWith("on", StringComparison.Ordinal));

    // A box to tick is all there is in a facet, and it says no more than which choice it is.
    private static bool IsOfTheFilters(IElement element) =>
        element.LocalName == "input" && element.Closest(".facet") is not null && element.GetAttribute("type") == "checkbox" && element.Attributes.All(a => a.Name is "type" or "name" or "value");

    // The site draws with classes of its own, which no author can write.
    private static bool IsForeignPicture(IElement element) => element.LocalName switch
    {
        "svg" => !element.ClassList.Any(Drawings.Contains),
        "img" => element.ParentElement?.ClassList.Contains("home") != true,
        _ => false,
    };

    // As browsers read an address: white space and control characters before and within the scheme don't count.
    private static bool IsAllowed(string address)
    {
        var read = new string([.. address.Where(c => c > ' ')]).Replace('\\', '/');
        if (read.StartsWith("//", StringComparison.Ordinal))
        {
            return false;
        }

        var colon = read.IndexOf(':', StringComparison.Ordinal);
        var end = read.IndexOfAny(['/', '?', '#']);
        if (colon < 0 || (end >= 0 && end < colon))
        {
            return true;
        }

        return read[..colon].ToLowerInvariant() switch
        {
            "http" or "https" => read.Split('/', 4) is [_, "", var host, ..] && !host.Contains('@', StringComparison.Ordinal),
            "mailto" => true,
            _ => false,
        };
    }
}
