using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Model;

/// <summary>An agreed exception: findings of a rule on one metric, function or role, until a day.</summary>
public sealed record Waiver(
    YamlMapping Node,
    Stated<string>? Rule,
    Stated<string>? Metric,
    Stated<string>? Function,
    Stated<string>? Role,
    Stated<string>? Reason,
    Stated<string>? ApprovedBy,
    Stated<DateOnly>? Created,
    Stated<DateOnly>? Expires)
{
    /// <summary>Where the waiver as a whole is pointed at.</summary>
    public Place Place => Rule?.Place ?? Node.Place;

    internal static IReadOnlyList<Waiver> ReadAll(YamlNode? root) =>
    [
        .. from node in Fields.Of(root).Mappings("waivers")
           let fields = new Fields(node)
           select new Waiver(
               node,
               fields.Text("rule"),
               fields.Text("metric"),
               fields.Text("function"),
               fields.Text("role"),
               fields.Text("reason"),
               fields.Text("approved_by"),
               fields.Date("created"),
               fields.Date("expires")),
    ];
}
