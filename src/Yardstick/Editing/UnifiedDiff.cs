using System.Globalization;
using System.Text;

namespace Yardstick.Editing;

/// <summary>Two texts as a unified diff, line by line, as git and patch read it.</summary>
public static class UnifiedDiff
{
    private const int Around = 3;

    // The search for the shortest way takes the square of its length in memory; beyond this the middle is shown as replaced.
    private const int LongestWay = 1000;

    public static string Of(string path, string before, string after)
    {
        var left = LinesOf(before);
        var right = LinesOf(after);
        var diff = new StringBuilder();
        foreach (var hunk in Hunks(Changes(left, right)))
        {
            if (diff.Length == 0)
            {
                diff.Append(CultureInfo.InvariantCulture, $"--- a/{path}\n+++ b/{path}\n");
            }

            Append(diff, hunk, left, right);
        }

        return diff.ToString();
    }

    /// <summary>Lines from one place of the left text give way to lines of the right one.</summary>
    private sealed record Change(int Left, int LeftCount, int Right, int RightCount)
    {
        public int LeftEnd => Left + LeftCount;
    }

    private static List<string> LinesOf(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var next = Lines.NextAfter(text, start);
            lines.Add(text[start..next]);
            start = next;
        }

        return lines;
    }

    private static List<Change> Changes(List<string> left, List<string> right)
    {
        var start = 0;
        while (start < left.Count && start < right.Count && left[start] == right[start])
        {
            start++;
        }

        var (leftEnd, rightEnd) = (left.Count, right.Count);
        while (leftEnd > start && rightEnd > start && left[leftEnd - 1] == right[rightEnd - 1])
        {
            (leftEnd, rightEnd) = (leftEnd - 1, rightEnd - 1);
        }

        var changes = new List<Change>();
        var (x, y) = (start, start);
        foreach (var (keptLeft, keptRight) in Kept(left, right, start, leftEnd, rightEnd).Append((leftEnd, rightEnd)))
        {
            if (keptLeft > x || keptRight > y)
            {
                changes.Add(new Change(x, keptLeft - x, y, keptRight - y));
            }

            (x, y) = (keptLeft + 1, keptRight + 1);
        }

        return changes;
    }

    /// <summary>The lines that stay, by the greedy algorithm of Myers (1986): the way with the fewest lines taken out and put in.</summary>
    private static List<(int Left, int Right)> Kept(List<string> left, List<string> right, int start, int leftEnd, int rightEnd)
    {
        var (n, m) = (leftEnd - start, rightEnd - start);
        var furthest = new Dictionary<int, int> { [1] = 0 };
        var ways = new List<Dictionary<int, int>>();
        for (var d = 0; d <= Math.Min(n + m, LongestWay); d++)
        {
            ways.Add(new(furthest));
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && furthest.GetValueOrDefault(k - 1, -1) < furthest.GetValueOrDefault(k + 1, -1))
                    ? furthest.GetValueOrDefault(k + 1)
                    : furthest.GetValueOrDefault(k - 1) + 1;
                while (x < n && x - k < m && x - k >= 0 && left[start + x] == right[start + x - k])
                {
                    x++;
                }

                furthest[k] = x;
                if (x >= n && x - k >= m)
                {
                    return Walked(ways, n, m, start);
                }
            }
        }

        return [];
    }

    private static List<(int Left, int Right)> Walked(List<Dictionary<int, int>> ways, int n, int m, int start)
    {
        var kept = new List<(int Left, int Right)>();
        var (x, y) = (n, m);
        for (var d = ways.Count - 1; d >= 0; d--)
        {
            var k = x - y;
            var before = k == -d || (k != d && ways[d].GetValueOrDefault(k - 1, -1) < ways[d].GetValueOrDefault(k + 1, -1)) ? k + 1 : k - 1;
            var fromX = d == 0 ? 0 : ways[d].GetValueOrDefault(before);
            var fromY = d == 0 ? 0 : fromX - before;
            while (x > fromX && y > fromY)
            {
                (x, y) = (x - 1, y - 1);
                kept.Add((start + x, start + y));
            }

            (x, y) = (fromX, fromY);
        }

        kept.Reverse();
        return kept;
    }

    private static IEnumerable<List<Change>> Hunks(List<Change> changes)
    {
        var hunk = new List<Change>();
        foreach (var change in changes)
        {
            if (hunk.Count > 0 && change.Left - hunk[^1].LeftEnd > 2 * Around)
            {
                yield return hunk;
                hunk = [];
            }

            hunk.Add(change);
        }

        if (hunk.Count > 0)
        {
            yield return hunk;
        }
    }

    private static void Append(StringBuilder diff, List<Change> hunk, List<string> left, List<string> right)
    {
        var from = Math.Max(0, hunk[0].Left - Around);
        var to = Math.Min(left.Count, hunk[^1].LeftEnd + Around);
        var grown = hunk.Sum(c => c.RightCount - c.LeftCount);
        var rightFrom = hunk[0].Right - (hunk[0].Left - from);
        diff.Append(CultureInfo.InvariantCulture, $"@@ -{Range(from, to - from)} +{Range(rightFrom, to - from + grown)} @@\n");
        var at = from;
        foreach (var change in hunk)
        {
            Put(' ', left, at, change.Left);
            Put('-', left, change.Left, change.LeftEnd);
            Put('+', right, change.Right, change.Right + change.RightCount);
            at = change.LeftEnd;
        }

        Put(' ', left, at, to);

        void Put(char sign, List<string> lines, int first, int end)
        {
            for (var i = first; i < end; i++)
            {
                diff.Append(sign).Append(lines[i]);
                if (!lines[i].EndsWith('\n'))
                {
                    diff.Append("\n\\ No newline at end of file\n");
                }
            }
        }
    }

    // An empty range is named by the line before it.
    private static string Range(int from, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? from : from + 1)}{(count == 1 ? "" : $",{count}")}");
}
