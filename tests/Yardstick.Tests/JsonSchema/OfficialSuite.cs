using Yardstick.JsonSchema;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.JsonSchema;

/// <summary>The official JSON Schema test suite, draft 2020-12, run with the evaluator.</summary>
internal static class OfficialSuite
{
    private static readonly Lazy<SchemaRegistry> Remotes = new(() =>
    {
        var folder = Suites.Find("json-schema/remotes");
        return Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Aggregate(
            SchemaRegistry.Default,
            (registry, path) => registry.With("http://localhost:1234/" + Path.GetRelativePath(folder, path).Replace('\\', '/'), Read(path)));
    });

    /// <summary>File names without extension, relative to a folder of the suite, in order.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Suites.Find("json-schema/tests/draft2020-12/" + folder), "*.json")
            .Select(p => Path.GetFileNameWithoutExtension(p)!).Order(StringComparer.Ordinal);

    /// <summary>The number of tests in a file, and the names of those whose outcome is wrong.</summary>
    public static (int Count, IReadOnlyList<string> Wrong) Run(string file, bool assertFormats = false)
    {
        var options = new SchemaOptions { Registry = Remotes.Value, AssertFormats = assertFormats };
        var count = 0;
        var wrong = new List<string>();
        foreach (var testCase in Cases(file).Items.Cast<YamlMapping>())
        {
            var compilation = SchemaCompiler.Compile(testCase["schema"]!, options);
            foreach (var test in ((YamlSequence)testCase["tests"]!).Items.Cast<YamlMapping>())
            {
                count++;
                var outcome = Outcome(compilation, test["data"]!);
                if (outcome != (((YamlScalar)test["valid"]!).IsTrue ? "valid" : "invalid"))
                {
                    wrong.Add($"{file}: {Text(testCase)}: {Text(test)} ({outcome})");
                }
            }
        }

        return (count, wrong);
    }

    public static YamlSequence Cases(string file) =>
        (YamlSequence)Read(Suites.Find($"json-schema/tests/draft2020-12/{file}.json"));

    private static string Outcome(SchemaCompilation compilation, YamlNode data)
    {
        if (compilation.Schema is not { } schema)
        {
            return "schema broken: " + string.Join(" ", compilation.Problems.Select(p => p.Message));
        }

        var isValid = schema.IsValid(data);
        var failures = schema.Evaluate(data);
        if (isValid == failures.Any())
        {
            return "IsValid and Evaluate differ";
        }

        return failures.Any(f => f.Keyword.Length == 0 || f.Message.Length == 0) ? "a failure without words" : isValid ? "valid" : "invalid";
    }

    private static string Text(YamlMapping mapping) => ((YamlScalar)mapping["description"]!).Text;

    private static YamlNode Read(string path)
    {
        var document = JsonReader.Read(new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path)));
        Assert.Empty(document.Problems);
        return document.Root!;
    }
}
