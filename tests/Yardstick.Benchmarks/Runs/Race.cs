using Yardstick.Benchmarks.Dictionary;

namespace Yardstick.Benchmarks.Runs;

/// <summary>
/// The tool beside its peers on one dictionary, turn by turn, so that a busy moment of the machine falls on all of them. Those that read race
/// before those that write: what thirty thousand new files leave the machine to do would fall on whoever comes next.
/// </summary>
internal sealed class Race
{
    private readonly GeneratedFolder dictionary;
    private readonly int size;
    private readonly OutputFolder site;
    private readonly OutputFolder hugoSite;
    private readonly Contender check;
    private readonly Contender cachedCheck;
    private readonly Contender ajv;
    private readonly Contender build;
    private readonly Contender rebuild;
    private readonly Contender oneChanged;
    private readonly Contender hugo;
    private readonly SortedSet<int> writtenUnchanged = [];
    private readonly SortedSet<int> writtenOneChanged = [];
    private int changes;

    public Race(GeneratedFolder dictionary, string tool, Peers peers, Aside aside)
    {
        this.dictionary = dictionary;
        size = dictionary.Company.Metrics.Count;
        var folder = dictionary.Root;
        var siteFolder = Path.Join(folder, "site");
        var hugoFolder = Path.Join(folder, "hugo-site");
        site = new OutputFolder(siteFolder, aside);
        hugoSite = new OutputFolder(hugoFolder, aside);
        Invocation Yardstick(params string[] arguments) => new(tool, arguments, folder);
        string[] today = ["--today", Invariant($"{GeneratedFolder.Today:yyyy-MM-dd}")];
        string[] cached = ["--cache", "cache"];
        string[] checkArguments = ["check", "metrics", .. today];
        check = new("check", Yardstick(checkArguments));
        cachedCheck = new("check, cache warm", Yardstick([.. checkArguments, .. cached]));
        ajv = new("ajv + js-yaml", new("node", [peers.Validator, peers.Schema, "metrics"], folder));
        string[] buildArguments = ["build", "metrics", "--output", siteFolder, .. today];
        var buildAgain = Yardstick([.. buildArguments, .. cached]);
        build = new("build", Yardstick(buildArguments)) { Before = site.MoveAside };
        rebuild = new("build again, cache warm", buildAgain) { Before = site.Remember, After = () => Count(writtenUnchanged) };
        oneChanged = new("build, one metric changed", buildAgain)
        {
            Before = () =>
            {
                dictionary.ChangeOneMetric(++changes);
                site.Remember();
            },
            After = () => Count(writtenOneChanged),
        };
        hugo = new("Hugo", new("hugo", ["--quiet", "--source", dictionary.Hugo, "--destination", hugoFolder], folder)) { Before = hugoSite.MoveAside, After = hugoSite.Compare };
        if (peers.AjvMissing is { } ajvMissing)
        {
            ajv.LeftOut(ajvMissing);
        }

        if (peers.HugoMissing is { } hugoMissing)
        {
            hugo.LeftOut(hugoMissing);
        }
    }

    private Contender[] Readers => [check, cachedCheck, ajv];

    private Contender[] Writers => [build, rebuild, oneChanged, hugo];

    public void Run(int runs)
    {
        foreach (var heat in new[] { Readers, Writers })
        {
            foreach (var contender in heat.Where(c => c.Missing is null))
            {
                contender.Try();
            }

            for (var run = 0; run < runs; run++)
            {
                foreach (var contender in heat)
                {
                    contender.Run();
                }
            }
        }

        dictionary.ChangeOneMetric(null);
    }

    public IEnumerable<string> Table()
    {
        yield return Invariant($"{"",-28} {"wall",9} {"CPU",9} {"memory",9}");
        foreach (var contender in Readers.Concat(Writers))
        {
            yield return contender.Missing is { } reason
                ? $"{contender.Name,-28} not measured: {reason}"
                : Invariant($"{contender.Name,-28} {contender.Wall,7:0.000} s {Or(contender.Cpu, "0.00"),7} s {Or(contender.Memory, "0"),6} MB{Aside(contender)}");
        }
    }

    /// <summary>The goals set for this size, as far as what they compare could be measured.</summary>
    public IEnumerable<Goal> Goals()
    {
        double Faster(Contender ours, Contender other) => other.Wall / ours.Wall;
        bool Has(params Contender[] measured) => measured.All(c => c.Missing is null);
        if (Has(check, ajv) && BoundFor(2.5, 1.5, 0.8) is { } checkBound)
        {
            yield return new("check: how many times as fast as ajv + js-yaml", Faster(check, ajv), checkBound, IsAtLeast: true);
        }

        if (Has(cachedCheck, ajv) && BoundFor(null, null, 5) is { } cachedBound)
        {
            yield return new("check, cache warm: how many times as fast as ajv + js-yaml", Faster(cachedCheck, ajv), cachedBound, IsAtLeast: true);
        }

        if (Has(check, cachedCheck))
        {
            yield return new("check: reports that differ with the cache", check.Output == cachedCheck.Output ? 0 : 1, 0, IsAtLeast: false);
        }

        if (Has(build, hugo) && BoundFor(null, 1.25, 2) is { } buildBound)
        {
            yield return new("build: how many times as fast as Hugo", Faster(build, hugo), buildBound, IsAtLeast: true);
            if (Programs.MeasuresMemory)
            {
                yield return new("build: peak memory as a share of Hugo's", build.Memory!.Value / hugo.Memory!.Value, 0.5, IsAtLeast: false);
            }
        }

        if (Has(rebuild))
        {
            yield return new("build again, nothing changed: files written", writtenUnchanged.Max, 0, IsAtLeast: false);
        }

        if (Has(oneChanged, build) && BoundFor(null, null, 0.2) is { } changedBound)
        {
            yield return new("build, one metric changed: time as a share of the full build", oneChanged.Wall / build.Wall, changedBound, IsAtLeast: false);
        }
    }

    private static string Or(double? value, string format) => value?.ToString(format, System.Globalization.CultureInfo.InvariantCulture) ?? "?";

    private double? BoundFor(double? at100, double? at1000, double? at10000) => size switch
    {
        100 => at100,
        1_000 => at1000,
        10_000 => at10000,
        _ => null,
    };

    private void Count(SortedSet<int> written)
    {
        site.Compare();
        written.Add(site.Written);
    }

    private string Aside(Contender contender) =>
        contender == build ? Invariant($"   {site.Files} files")
        : contender == hugo ? Invariant($"   {hugoSite.Files} files")
        : contender == rebuild ? Invariant($"   {writtenUnchanged.Max} files written")
        : contender == oneChanged ? Invariant($"   {writtenOneChanged.Max} files written")
        : "";
}
