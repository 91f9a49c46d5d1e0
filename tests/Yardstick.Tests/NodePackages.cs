namespace Yardstick.Tests;

/// <summary>Programs of others that judge pages and workflows: the npm packages locked in <c>npm/</c>, installed once and never shipped.</summary>
internal static class NodePackages
{
    private static readonly string Kept = Path.Join(Repository.Root, "tests", "Yardstick.Tests", "npm");

    private static readonly Lazy<string> Installed = new(() => InstalledFrom(Kept, "npm"));

    /// <param name="file">A file of a package, or a script of ours that uses one.</param>
    public static string PathOf(string file)
    {
        var script = Path.Join(Installed.Value, file);
        return File.Exists(script) ? script : Path.Join(Installed.Value, "node_modules", file);
    }

    /// <summary>A copy of a folder with a lock file, below <c>artifacts</c>, with the packages in it.</summary>
    public static string InstalledFrom(string kept, string name)
    {
        var folder = Path.Join(Repository.Root, "artifacts", name);
        var locked = Path.Join(folder, "package-lock.json");
        var isInstalled = File.Exists(Path.Join(folder, "node_modules", ".package-lock.json")) && File.Exists(locked) && File.ReadAllText(locked) == File.ReadAllText(Path.Join(kept, "package-lock.json"));
        Directory.CreateDirectory(folder);
        foreach (var source in Directory.EnumerateFiles(kept))
        {
            File.Copy(source, Path.Join(folder, Path.GetFileName(source)), overwrite: true);
        }

        if (!isInstalled)
        {
            var npm = Programs.Run("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], folder);
            Assert.True(npm.ExitCode == 0, npm.Error);
        }

        return folder;
    }
}
