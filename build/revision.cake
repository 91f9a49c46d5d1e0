// The date that checks are made at: the day the revision was committed, so that a passing build stays a passing build.

/// <summary>The day of HEAD's commit as year-month-day; without a commit, the day of SOURCE_DATE_EPOCH.</summary>
string RevisionDate()
{
    // A checkout that was unpacked inside another repository has no HEAD of its own.
    if (System.IO.Path.Exists($"{root}/.git") && IsInstalled("git"))
    {
        var head = Start("git", ["show", "-s", "--format=%cs", "HEAD"]);
        if (head.ExitCode == 0)
        {
            return head.Output.Trim();
        }
    }

    if (long.TryParse(EnvironmentVariable("SOURCE_DATE_EPOCH"), out var seconds))
    {
        return DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd");
    }

    throw new CakeException("There is no git commit here to take the date from. Set SOURCE_DATE_EPOCH to the date of these files, in seconds since 1970.");
}
