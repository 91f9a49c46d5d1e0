namespace Yardstick.Benchmarks.Runs;

/// <summary>The other programs, as far as they are installed, and what they are given.</summary>
internal sealed record Peers(string Validator, string Schema, string? AjvMissing, string? HugoMissing)
{
    /// <summary>Installs the pinned npm packages beside the generated dictionaries, where npm is there to do it.</summary>
    public static Peers Prepare(string bench, string tool)
    {
        var folder = Path.Join(bench, "peers");
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Path.Join(AppContext.BaseDirectory, "peers")))
        {
            File.Copy(file, Path.Join(folder, Path.GetFileName(file)), overwrite: true);
        }

        var schema = Path.Join(folder, "metric.schema.json");
        File.WriteAllText(schema, Programs.Output(new Invocation(tool, ["schema", "metric"], bench)));
        return new Peers(Path.Join(folder, "validate.js"), schema, InstallAjv(folder), Programs.IsInstalled("hugo") ? null : "hugo is not installed (Debian: apt install hugo)");
    }

    private static string? InstallAjv(string folder)
    {
        if (!Programs.IsInstalled("node") || !Programs.IsInstalled("npm"))
        {
            return "node and npm are not installed (Debian: apt install nodejs npm)";
        }

        try
        {
            Programs.Output(new Invocation("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], folder));
            return null;
        }
        catch (InvalidOperationException e)
        {
            return $"npm ci failed: {e.Message.Split('\n')[^1]}";
        }
    }
}
