namespace Yardstick.Model;

/// <summary>Joins the reasons of a chain into the sentence that tells a newcomer why a metric is measured.</summary>
public static class Story
{
    /// <returns>
    /// "We measure resolution time because faster resolution lifts satisfaction, and satisfied customers stay
    /// longer." Nothing where the chain, or a reason in it, is missing.
    /// </returns>
    public static string? Of(Metric metric, Cascade cascade)
    {
        var chain = cascade.Chain(metric);
        var reasons = chain.Select(e => e.Link.Because?.Value.Trim().TrimEnd('.')).ToList();
        if (reasons.Count == 0 || reasons.Any(string.IsNullOrEmpty))
        {
            return null;
        }

        return $"{Beginning(metric)} because {Joined(reasons!)}.";
    }

    /// <summary>"We measure win rate"; of what is given up or on its way out, "We used to measure win rate".</summary>
    public static string Beginning(Metric metric) =>
        $"We {(metric.Status?.Value is Status.Deprecated or Status.Retired ? "used to measure" : "measure")} {NameInSentence(metric.Title)}";

    /// <summary>"Win rate" becomes "win rate"; "MRR" and "NPS by month" keep their capitals.</summary>
    public static string NameInSentence(string name) =>
        name.Length > 1 && char.IsUpper(name[0]) && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    private static string Joined(List<string> reasons)
    {
        if (reasons.Count == 1)
        {
            return reasons[0];
        }

        // Reasons that hold commas themselves need a stronger mark between them.
        var mark = reasons.Exists(r => r.Contains(',', StringComparison.Ordinal)) ? "; " : ", ";
        return string.Join(mark, reasons.Take(reasons.Count - 1)) + mark + "and " + reasons[^1];
    }
}
