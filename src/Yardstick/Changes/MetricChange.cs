using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Changes;

/// <summary>What became of a metric.</summary>
public enum ChangeKind
{
    Added,
    Changed,
    Retired,

    /// <summary>Its id is another one now.</summary>
    Renamed,

    /// <summary>Its file is gone.</summary>
    Removed,
}

/// <summary>A field with another value.</summary>
/// <param name="Path">Such as <c>target.value</c> or <c>contributes_to[mrr]</c>.</param>
/// <param name="Before">On one line; nothing where the field is new.</param>
/// <param name="After">On one line; nothing where the field is gone.</param>
/// <param name="Place">The value, or where it is gone, the metric that no longer has it.</param>
public sealed record FieldChange(string Path, Impact Impact, string? Before, string? After, Place Place)
{
    /// <summary>What it means, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The fields inside one that is new or gone as a whole; or the items of such a list; empty for a text.</summary>
    public IReadOnlyList<FieldPart> Parts { get; init; } = [];
}

/// <summary>A field inside another, with its value on one line.</summary>
/// <param name="Path">Within the other, such as <c>warning.below</c>; empty for an item of a list.</param>
public sealed record FieldPart(string Path, string Text);

/// <summary>What a change does to one metric.</summary>
/// <param name="Before">Nothing for one that was added.</param>
/// <param name="After">Nothing for one that was removed.</param>
/// <param name="Fields">With the weightiest first; empty for one that was added or removed.</param>
public sealed record MetricChange(ChangeKind Kind, Metric? Before, Metric? After, IReadOnlyList<FieldChange> Fields)
{
    /// <summary>The metric as it is now, or where it is gone, as it was.</summary>
    public Metric Metric => After ?? Before!;

    public Impact Impact => Kind switch
    {
        ChangeKind.Added => Impact.Additive,
        ChangeKind.Removed or ChangeKind.Renamed => Impact.Breaking,
        _ => Fields.Count == 0 ? Impact.None : Fields[0].Impact,
    };

    /// <summary>Whether it had a version and has another one now.</summary>
    public bool HasNewVersion => Before?.Version is { } before && After?.Version is { } after && before.Value != after.Value;

    /// <summary>Why it is taken for the same metric under another id; nothing for others.</summary>
    public string? Likeness { get; init; }

    /// <summary>The least version that tells readers of this change; nothing where there is none before to count from.</summary>
    public DefinitionVersion? CallsFor => Before?.Version is { } version && After is not null && Kind != ChangeKind.Renamed && DefinitionVersion.Parse(version.Value) is { } known && Impact > Impact.None
        ? known.Next(Impact)
        : null;
}
