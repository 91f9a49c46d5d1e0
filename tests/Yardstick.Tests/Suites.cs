namespace Yardstick.Tests;

/// <summary>The official test suites, third-party data that lies beside the repository and is never copied into it.</summary>
internal static class Suites
{
    /// <summary>The path of a suite's file or folder; a missing suite skips the test, or fails it in CI.</summary>
    public static string Find(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Join(folder.FullName, "shared", "suites", relative);
            if (Path.Exists(path))
            {
                return path;
            }
        }

        const string Reason = "The official test suites are not beside the repository (../shared/suites).";
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Reason);
        throw new InvalidOperationException(Reason);
    }
}
