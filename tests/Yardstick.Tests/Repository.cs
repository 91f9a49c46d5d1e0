namespace Yardstick.Tests;

/// <summary>Where the checkout that the tests were built from lies.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Fixtures { get; } = Path.Join(Root, "tests", "Yardstick.Tests", "fixtures");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Join(folder.FullName, "Yardstick.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run from inside a checkout.");
    }
}
