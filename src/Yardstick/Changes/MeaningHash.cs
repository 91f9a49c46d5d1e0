using System.Security.Cryptography;
using System.Text;

using Yardstick.Model;
using Yardstick.Yaml;

namespace Yardstick.Changes;

/// <summary>A fingerprint of what a definition means, for an approval to say what was approved.</summary>
public static class MeaningHash
{
    /// <summary>
    /// SHA-256 over the fields whose change is breaking or behavioural. The order of fields and how a formula is written make no
    /// difference; neither does the status, since approving is what makes a proposal active.
    /// </summary>
    public static string Of(Metric metric, Catalogue catalogue)
    {
        var lines = new List<string>();
        var formula = catalogue.Formulas.Of(metric)?.Form?.Key;
        foreach (var difference in NodeComparison.Of(null, MetricComparison.Tree(metric.File)))
        {
            AddLines(lines, difference.Field, difference.After!, formula);
        }

        lines.Sort(StringComparer.Ordinal);
        return "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    private static void AddLines(List<string> lines, string field, YamlNode node, string? formula)
    {
        if (field == "formula" && formula is not null)
        {
            lines.Add($"formula {formula}");
        }
        else if (field == "status")
        {
            return;
        }
        else if (node is YamlMapping mapping)
        {
            foreach (var entry in mapping.Entries)
            {
                AddLines(lines, $"{field}.{entry.Name}", entry.Value, formula);
            }
        }
        else if (node is YamlSequence { Items: [YamlMapping, ..] } sequence)
        {
            foreach (var item in sequence.Items)
            {
                AddLines(lines, field, item, formula);
            }
        }
        else if (ImpactTable.Of(field).Impact >= Impact.Behavioural)
        {
            lines.Add($"{field} {NodeComparison.Text(node)}");
        }
    }
}
