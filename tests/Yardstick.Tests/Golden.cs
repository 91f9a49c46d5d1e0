namespace Yardstick.Tests;

/// <summary>
/// Compares output with a file under <c>fixtures/</c>. With <c>ACCEPT_GOLDEN=1</c> the file is rewritten instead,
/// for a person to review as a diff; the test still fails then, so that no run in CI can pass that way.
/// </summary>
internal static class Golden
{
    public static void Equal(string relative, string actual)
    {
        var path = Path.Join(Repository.Fixtures, relative);
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (actual != expected && Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.Equal(expected, actual, ignoreLineEndingDifferences: false);
    }
}
