namespace Yardstick.Site.Publication;

/// <summary>Which ids may name a page: what the schemas ask of them, checked again where a file name is made of them.</summary>
internal static class Ids
{
    private const int LongestId = 120;

    /// <summary>Lower-case letters and digits, parted by single dots or hyphens.</summary>
    public static bool IsUsable(string id)
    {
        if (id.Length is 0 or > LongestId)
        {
            return false;
        }

        var afterPart = false;
        foreach (var c in id)
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            {
                afterPart = true;
            }
            else if (c is '.' or '-' && afterPart)
            {
                afterPart = false;
            }
            else
            {
                return false;
            }
        }

        return afterPart && !Output.SitePath.IsReserved(id);
    }
}
