using System.Globalization;

using Yardstick.JsonSchema;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Model;

/// <summary>The parts of a file about which nothing can be said before they fit the schema.</summary>
internal static class MalformedParts
{
    // They tell which rules hold for a metric.
    private static readonly string[] Standing = ["status", "kind", "level"];

    private static readonly Span Everything = new(0, int.MaxValue);

    /// <summary>Those of a metric: all of it, while nobody knows how it stands.</summary>
    public static IReadOnlyList<Span> Of(Metric? metric, YamlNode? root, IReadOnlyList<SchemaFailure> failures) =>
        metric is not null && failures.Count > 0 && Standing.Any(f => metric.Doubts(f) || !metric.States(f)) ? [Everything] : Of(root, failures);

    /// <returns>For each offence the item of a list that it is in, or else the field of the file.</returns>
    public static IReadOnlyList<Span> Of(YamlNode? root, IReadOnlyList<SchemaFailure> failures) => failures.Count == 0
        ? []
        : [.. failures.Where(DefinitionFile.IsOfShape).Select(f => Around(root, f)).OfType<Span>().Distinct()];

    private static Span? Around(YamlNode? root, SchemaFailure failure)
    {
        if (failure.InstancePath.Split('/') is not ["", var field, .. var inner] || root is not YamlMapping mapping || Find(mapping, field) is not { } entry)
        {
            return null;
        }

        var part = entry.Value;
        foreach (var step in inner)
        {
            switch (part)
            {
                case YamlSequence list when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Items.Count:
                    return list.Items[index].Span;
                case YamlMapping fields when Find(fields, step) is { } next:
                    part = next.Value;
                    break;
                default:
                    break;
            }
        }

        return new Span(entry.KeySpan.Start, entry.Value.Span.End);
    }

    private static YamlEntry? Find(YamlMapping mapping, string step)
    {
        var name = step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        return mapping.Entries.FirstOrDefault(e => e.Name == name);
    }
}
