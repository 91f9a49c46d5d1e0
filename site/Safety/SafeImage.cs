using System.Xml;

namespace Yardstick.Site.Safety;

/// <summary>Tells what in a drawing could run or load something when it is opened by itself.</summary>
internal static class SafeImage
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title", "desc",
        "defs", "symbol", "use", "clipPath", "mask", "linearGradient", "radialGradient", "stop", "metadata",
    };

    /// <returns>What is wrong, such as "a script element"; nothing for a drawing that only draws.</returns>
    public static string? Offence(byte[] svg)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
            {
                var offence = reader.NodeType switch
                {
                    XmlNodeType.ProcessingInstruction => "a processing instruction",
                    XmlNodeType.Element => Offence(reader),
                    _ => null,
                };
                if (offence is not null)
                {
                    return offence;
                }
            }

            return null;
        }
        catch (XmlException)
        {
            return "no well-formed SVG without a document type";
        }
    }

    private static string? Offence(XmlReader element)
    {
        if (!Elements.Contains(element.LocalName))
        {
            return $"the element '{element.LocalName}'";
        }

        while (element.MoveToNextAttribute())
        {
            var isHandler = element.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase);
            var leadsAway = element.LocalName is "href" or "src" && !element.Value.StartsWith('#');
            var loads = element.Value.Contains('\\', StringComparison.Ordinal)
                || element.Value.Replace("url(#", "", StringComparison.Ordinal).Contains("url(", StringComparison.OrdinalIgnoreCase);
            if (isHandler || leadsAway || loads)
            {
                return $"the attribute '{element.LocalName}'";
            }
        }

        return null;
    }
}
