namespace Yardstick.Text;

/// <summary>Finds the name that a misspelt one most likely means.</summary>
public static class NearestName
{
    // Longer texts are sentences, not names.
    private const int LongestName = 64;

    /// <summary>
    /// The nearest of the names, if it is near: a third of the letters may be wrong, counting a swap of neighbours
    /// as one. Letter case counts for nothing; of equally near names the first in ordinal order is taken.
    /// </summary>
    public static string? Find(string wanted, IEnumerable<string> names)
    {
        if (wanted.Length is 0 or > LongestName)
        {
            return null;
        }

        string? nearest = null;
        var limit = Math.Max(1, Math.Min(3, wanted.Length / 3));
        foreach (var name in names.Where(n => n.Length is > 0 and <= LongestName).Order(StringComparer.Ordinal))
        {
            if (string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase))
            {
                return name;
            }

            if (Math.Abs(name.Length - wanted.Length) > limit)
            {
                continue;
            }

            var distance = Distance(wanted.ToLowerInvariant(), name.ToLowerInvariant());
            if (distance <= limit && distance < name.Length)
            {
                nearest = name;
                limit = distance - 1;
            }
        }

        return nearest;
    }

    /// <summary>Damerau-Levenshtein distance, no part edited twice (optimal string alignment).</summary>
    private static int Distance(string left, string right)
    {
        var beforeLast = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last) = (last, row);
        }

        return last[right.Length];
    }
}
