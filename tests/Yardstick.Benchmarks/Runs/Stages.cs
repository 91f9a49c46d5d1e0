using System.Diagnostics;

using Yardstick.Benchmarks.Dictionary;
using Yardstick.JsonSchema;
using Yardstick.Model;
using Yardstick.Rules;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Benchmarks.Runs;

/// <summary>Where the time of a check goes, stage by stage and rule by rule, in one warm process: what a long run costs, without its start.</summary>
internal static class Stages
{
    private const int RulesShown = 8;

    public static IEnumerable<string> Measure(string dictionary, int runs)
    {
        var files = SourceFolder.Read(dictionary);
        yield return Line("files read", Milliseconds(runs, () => SourceFolder.Read(dictionary)));
        yield return Line("YAML read", Milliseconds(runs, () => ReadAll(files)));

        var metrics = ReadAll(files).Where(d => d.File.Path.Contains('/', StringComparison.Ordinal)).ToList();
        var schema = SchemaCompiler.Compile(new SourceFile("metric.schema.json", PublishedSchemas.Text("metric")), new SchemaOptions { AssertFormats = true }).Schema!;
        yield return Line("schema evaluated", Milliseconds(runs, () => metrics.Sum(d => schema.Evaluate(d.Root!).Count)));
        yield return Line("all of the above and the model", Milliseconds(runs, () => CatalogueReader.Read(SourceFolder.Read(dictionary))));

        var context = new RuleContext(CatalogueReader.Read(files), GeneratedFolder.Today);
        yield return Line("all rules", Milliseconds(runs, () => Pipeline.Check(context.Catalogue, context.Today)));
        var rules = RuleSet.All.Select(r => (r.Id, Time: Milliseconds(runs, () => r.Check(context).Count()))).OrderByDescending(r => r.Time);
        foreach (var (id, time) in rules.Take(RulesShown))
        {
            yield return Line("  " + id, time);
        }
    }

    private static List<YamlDocument> ReadAll(SourceTree files) => [.. files.Files.Select(YamlReader.Read)];

    private static string Line(string what, double milliseconds) => Invariant($"{what,-32} {milliseconds,9:0.0} ms");

    // The first run warms up and does not count.
    private static double Milliseconds<T>(int runs, Func<T> action)
    {
        action();
        return Contender.Median(Enumerable.Range(0, runs).Select(_ =>
        {
            var started = Stopwatch.GetTimestamp();
            action();
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }));
    }
}
