using Yardstick.Model;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Changes;

/// <summary>A definition with all that a comparison needs of it.</summary>
/// <param name="Formula">Asked for only where formulas differ.</param>
internal sealed record MetricReading(Metric Metric, YamlNode? Tree, Func<MetricFormula?> Formula);

/// <summary>Compares two definitions of one metric, field by field.</summary>
internal static class MetricComparison
{
    private static readonly string[] DefinitionWords = ["definition", "excludes"];

    public static IReadOnlyList<FieldChange> Of(Catalogue before, Metric old, Catalogue after, Metric now) => ReferenceEquals(old, now) || old.File.Bytes.Span.SequenceEqual(now.File.Bytes.Span)
        ? []
        : Of(new MetricReading(old, Tree(old.File), () => before.Formulas.Of(old)), new MetricReading(now, Tree(now.File), () => after.Formulas.Of(now)));

    /// <returns>With the weightiest first, else in the order of the file.</returns>
    public static IReadOnlyList<FieldChange> Of(MetricReading before, MetricReading after)
    {
        var now = after.Metric;
        var differences = NodeComparison.Of(before.Tree, after.Tree);
        var isEditorial = IsCalledEditorial(now);
        var changes = new List<FieldChange>();
        foreach (var difference in differences)
        {
            var row = ImpactTable.Of(difference.Field);
            var (from, to) = (Shown(difference.Before) ?? row.Standard, Shown(difference.After) ?? row.Standard);
            if (from == to)
            {
                continue;
            }

            var isFormula = row.Field == "formula";
            var impact = row.Impact switch
            {
                Impact.None => Impact.None,
                _ when from is null && !difference.Path.Contains('[', StringComparison.Ordinal) && !difference.Path.Contains('.', StringComparison.Ordinal) => Impact.Additive,
                _ when isFormula && FormulaComparison.AreSame(before.Formula(), after.Formula()) => Impact.Editorial,
                _ when isEditorial && Array.IndexOf(DefinitionWords, row.Field) >= 0 => Impact.Editorial,
                _ => row.Impact,
            };
            changes.Add(new FieldChange(difference.Path, impact, from, to, difference.After?.Place ?? now.Place)
            {
                Parts = PartsOf(difference),
                Notes = difference.Path == "formula.expression" ? FormulaComparison.Notes(before.Formula(), after.Formula()) : [],
            });
        }

        return [.. changes.OrderByDescending(c => c.Impact)];
    }

    /// <summary>Whether numbers by the one definition compare with numbers by the other.</summary>
    public static bool AreSameNumber(SourceFile before, SourceFile after) =>
        NodeComparison.Of(Tree(before), Tree(after)).All(d => ImpactTable.Of(d.Field).Impact != Impact.Breaking);

    // The tree was let go when the metric was bound; only files that changed are read again.
    internal static YamlNode? Tree(SourceFile file) => YamlReader.Read(file).Root;

    private static string? Shown(YamlNode? node) => node is null ? null : UserInfo.Hidden(NodeComparison.Text(node));

    private static List<FieldPart> PartsOf(Difference difference)
    {
        var parts = new List<FieldPart>();
        switch (difference.Before is null ? difference.After : difference.After is null ? difference.Before : null)
        {
            case YamlMapping whole:
                Add(whole, "");
                break;
            case YamlSequence list:
                parts.AddRange(list.Items.Select(i => new FieldPart("", NodeComparison.NameOf(i))));
                break;
        }

        return parts;

        void Add(YamlMapping mapping, string path)
        {
            foreach (var entry in mapping.Entries)
            {
                if (entry.Value is YamlMapping inner)
                {
                    Add(inner, $"{path}{entry.Name}.");
                }
                else
                {
                    parts.Add(new FieldPart(path + entry.Name, UserInfo.Hidden(NodeComparison.Text(entry.Value))));
                }
            }
        }
    }

    private static bool IsCalledEditorial(Metric metric) =>
        metric.ChangeLog.Any(e => e.IsEditorial && e.Version is not null && e.Version.Value == metric.Version?.Value);
}
