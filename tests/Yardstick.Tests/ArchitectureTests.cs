using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Yardstick.Tests;

/// <summary>The house rules that a compiler does not hold.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>From the ground up: a layer may name those before it, never those behind it.</summary>
    private static readonly string[] Layers =
        ["Text", "Diagnostics", "Yaml", "JsonSchema", "Formulas", "Model", "Git", "Changes", "History", "Rules", "Governance", "Reports", "Editing", "Reference"];

    private static readonly string[] EmptyNames = ["Service", "Manager", "Helper", "Helpers", "Utils", "Utility", "Processor", "Common", "Core", "Shared"];

    [Fact]
    public void Every_folder_of_the_library_is_a_layer() =>
        Assert.Empty(Directory.EnumerateDirectories(Path.Join(Repository.Root, "src", "Yardstick")).Select(Path.GetFileName).Except(Layers));

    [Fact]
    public void A_layer_names_no_layer_above_it()
    {
        var offences = new List<string>();
        foreach (var file in Sources("src/Yardstick"))
        {
            var layer = Array.IndexOf(Layers, file.Path.Split('/')[2]);
            foreach (var above in layer < 0 ? [] : Layers[(layer + 1)..])
            {
                if (Regex.IsMatch(file.Code, $@"(Yardstick\.{above}\b|(?<![\w.""]){above}\.[A-Z]\w+)"))
                {
                    offences.Add($"{file.Path} names {above}");
                }
            }
        }

        Assert.Empty(offences);
    }

    [Fact]
    public void The_library_names_neither_the_site_nor_the_command_line()
    {
        Assert.Equal([], ProjectReferences("src/Yardstick/Yardstick.csproj"));
        Assert.Equal(["Yardstick.csproj"], ProjectReferences("site/Yardstick.Site.csproj"));
        Assert.Equal(["Yardstick.Site.csproj"], ProjectReferences("src/Yardstick.Cli/Yardstick.Cli.csproj"));
    }

    [Fact]
    public void Programs_are_started_in_one_place_only()
    {
        var offences = Sources("src").Concat(Sources("site"))
            .Where(f => f.Code.Contains("ProcessStartInfo", StringComparison.Ordinal) && !f.Path.StartsWith("src/Yardstick/Git/", StringComparison.Ordinal))
            .Select(f => f.Path);
        Assert.Empty(offences);
    }

    [Fact]
    public void No_name_says_nothing()
    {
        var offences = from file in Sources("src").Concat(Sources("site")).Concat(Sources("tests"))
                       let name = Path.GetFileNameWithoutExtension(file.Path)
                       where EmptyNames.Any(e => name.EndsWith(e, StringComparison.Ordinal))
                       select file.Path;
        Assert.Empty(offences);
    }

    [Fact]
    public void No_file_is_long()
    {
        const int Longest = 350;
        var offences = from file in Sources("src").Concat(Sources("site")).Concat(Sources("tests"))
                       let lines = file.Code.Count(c => c == '\n')
                       where lines > Longest
                       select $"{file.Path}: {lines} lines";
        Assert.Empty(offences);
    }

    private sealed record Source(string Path, string Code);

    private static IEnumerable<Source> Sources(string folder) =>
        from path in Directory.EnumerateFiles(Path.Join(Repository.Root, folder), "*.*", SearchOption.AllDirectories)
        where path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal)
        select new Source(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), WithoutComments().Replace(File.ReadAllText(path), ""));

    private static IEnumerable<string> ProjectReferences(string project) =>
        XDocument.Load(Path.Join(Repository.Root, project)).Descendants("ProjectReference").Select(r => Path.GetFileName(r.Attribute("Include")!.Value));

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex WithoutComments();
}
