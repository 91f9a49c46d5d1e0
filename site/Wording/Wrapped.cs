namespace Yardstick.Site.Wording;

/// <summary>A name in lines that fit the box of a picture, where text does not break by itself.</summary>
internal static class Wrapped
{
    /// <param name="letters">The most letters of a line.</param>
    /// <param name="most">The most lines; what is longer ends in an ellipsis, and the text beside the picture has the whole name.</param>
    public static IReadOnlyList<string> Lines(string name, int letters, int most)
    {
        var lines = new List<string> { "" };
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + 1 + word.Length > letters)
            {
                lines.Add("");
            }

            lines[^1] += (lines[^1].Length > 0 ? " " : "") + word;
        }

        var fits = lines.Count <= most;
        return [.. lines.Take(most).Select((line, i) => line.Length > letters || (i == most - 1 && !fits) ? Shortened(line, letters) : line)];
    }

    private static string Shortened(string line, int letters)
    {
        var end = Math.Min(line.Length, letters - 1);
        return line[..(char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)] + "…";
    }
}
