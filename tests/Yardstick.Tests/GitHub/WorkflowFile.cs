using Yardstick.Editing;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.GitHub;

/// <summary>A workflow or a composite action, read as what it is: YAML.</summary>
internal sealed class WorkflowFile
{
    private WorkflowFile(string path, string text)
    {
        Path = path;
        Text = text;
        var document = YamlReader.Read(new SourceFile(path, text));
        Assert.True(document.IsWhole, path);
        Root = (YamlMapping)document.Root!;
    }

    public string Path { get; }

    public string Text { get; }

    public YamlMapping Root { get; }

    public bool IsAction => Root["runs"] is not null;

    /// <summary>What this repository keeps, and what <c>init</c> gives to others.</summary>
    public static IReadOnlyList<WorkflowFile> All { get; } =
    [
        .. Directory.EnumerateFiles(System.IO.Path.Join(Repository.Root, ".github"), "*.yml", SearchOption.AllDirectories)
            .Select(f => System.IO.Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'))
            .Where(f => f.StartsWith(".github/workflows/", StringComparison.Ordinal) || f.StartsWith(".github/actions/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(f => new WorkflowFile(f, File.ReadAllText(System.IO.Path.Join(Repository.Root, f)))),
        new WorkflowFile("written by init", StarterFiles.Workflow("metrics", "1.0.0").Text),
    ];

    public IEnumerable<YamlEntry> Jobs => Root["jobs"] is YamlMapping jobs ? jobs.Entries : [];

    public IEnumerable<YamlMapping> Steps => (IsAction ? [StepsOf(Root["runs"]!)] : Jobs.Select(j => StepsOf(j.Value))).SelectMany(s => s);

    public static WorkflowFile Find(string name) => All.Single(f => f.Path.EndsWith("/" + name, StringComparison.Ordinal));

    public static string? Stated(YamlNode? within, string key) => ((within as YamlMapping)?[key] as YamlScalar)?.Text;

    private static IEnumerable<YamlMapping> StepsOf(YamlNode job) => ((YamlSequence)((YamlMapping)job)["steps"]!).Items.Cast<YamlMapping>();

    public override string ToString() => Path;
}
