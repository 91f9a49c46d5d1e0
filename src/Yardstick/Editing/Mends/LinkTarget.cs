using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Editing.Mends;

/// <summary>A link to an id that does not exist, but that one metric's id, name, alias or file is written like, leads to that metric.</summary>
internal static class LinkTarget
{
    private static readonly string[] LinkFields = ["metric", "balanced_by", "successor", "north_star"];

    public static Mend Mend { get; } = new("links", Find);

    private static List<Fix> Find(MendContext context, YamlDocument document)
    {
        var own = (document.Root as YamlMapping)?["id"] is YamlScalar id ? id.Text : null;
        var fixes = new List<Fix>();
        foreach (var (key, scalar, parent) in Scalars.Of(document.Root!))
        {
            if (LinkFields.Contains(key)
                && scalar.Kind == ScalarKind.String
                && context.Names.Meant(scalar.Text) is { } meant
                && meant != own
                && !Repeats(parent, meant))
            {
                fixes.Add(new Fix(scalar.Span, ScalarText.Of(meant), $"link {Quote.Of(scalar.Text)} now leads to {meant}") { Value = meant });
            }
        }

        return fixes;
    }

    // A list names a metric once.
    private static bool Repeats(YamlNode parent, string id) =>
        parent is YamlSequence list && list.Items.OfType<YamlScalar>().Any(s => s.Text == id);
}
