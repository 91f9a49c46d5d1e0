using Yardstick.Changes;
using Yardstick.Formulas;
using Yardstick.Model;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.History;

/// <summary>What one version of a metric's file does to the one before.</summary>
/// <param name="ChangeLog">The entries that are new in it.</param>
internal sealed record VersionStep(IReadOnlyList<Happening> Happenings, IReadOnlyList<string> ChangeLog)
{
    public static VersionStep Nothing { get; } = new([], []);

    public static VersionStep Between(MetricReading before, MetricReading after) =>
        new([.. EventKinds.Of(MetricComparison.Of(before, after), before.Metric, after.Metric)], NewEntries(before.Metric, after.Metric));

    /// <summary>What the change log says that it did not say before, newest first as it stands there.</summary>
    public static IReadOnlyList<string> NewEntries(Metric? before, Metric? after)
    {
        var known = (before?.ChangeLog ?? []).Select(TextOf).ToHashSet(StringComparer.Ordinal);
        return [.. (after?.ChangeLog ?? []).Where(e => !known.Contains(TextOf(e))).Select(e => e.Change?.Value).OfType<string>()];
    }

    private static string TextOf(ChangeLogEntry entry) => $"{entry.Version?.Value} {entry.Change?.Value}";
}

/// <summary>Reads single versions of metrics, each apart from whatever else there was at its time.</summary>
/// <param name="units">Those of the dictionary as it is now.</param>
internal sealed class VersionReader(UnitSystem units)
{
    /// <returns>Nothing but the problem, where the file is no definition.</returns>
    public (MetricReading? Reading, MetricVersion Version) Read(string path, ReadOnlyMemory<byte> content)
    {
        var file = new SourceFile(path, content);
        var document = YamlReader.Read(file);
        if (!document.IsWhole || document.Root is not YamlMapping root)
        {
            return (null, MetricVersion.Unreadable(document.IsWhole ? "The file holds no fields." : document.Problems[0].Message));
        }

        var metric = MetricReader.Read(root, DefinitionSchemas.Of(DefinitionKind.Metric).Evaluate(root));
        if (metric.StatedId is null)
        {
            return (null, MetricVersion.Unreadable("The file states no id."));
        }

        var formula = new Lazy<MetricFormula?>(() => new FormulaTable([metric], id => null, units).Of(metric));
        file.ForgetText();
        return (new MetricReading(metric, root, () => formula.Value), MetricVersion.Of(metric, formula.Value));
    }
}
