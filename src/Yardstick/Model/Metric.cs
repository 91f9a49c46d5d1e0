using System.Runtime.CompilerServices;

using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Model;

/// <summary>
/// A metric's definition. Every field but <see cref="Id"/> may be missing: a file with mistakes gives a metric
/// with gaps, so that one run can show everything.
/// </summary>
public sealed record Metric
{
    public required SourceFile File { get; init; }

    /// <summary>Where the metric as a whole is pointed at: its id, or else the first words of the file.</summary>
    public required Place Place { get; init; }

    /// <summary>The fields it states, readable or not.</summary>
    internal StatedFields Stated { get; init; }

    /// <summary>The id it states, or else the name of its file.</summary>
    public required string Id { get; init; }

    public Stated<string>? StatedId { get; init; }

    /// <summary>Whether its id can be referred to: one that the schema refuses could be named nowhere without a finding.</summary>
    public bool CanBeNamed => !Doubts("id");

    /// <summary>The other dictionary that it belongs to; nothing for a metric of this one.</summary>
    public ImportedFrom? Origin { get; init; }

    public Stated<string>? Name { get; init; }

    public IReadOnlyList<Stated<string>> Aliases { get; init; } = [];

    public Stated<string>? Version { get; init; }

    public Stated<Status>? Status
    {
        get;
        init
        {
            field = value;
            IsActive = value is null || value.Value == Model.Status.Active;
            IsRetired = value?.Value == Model.Status.Retired;
        }
    }

    public Stated<string>? Successor { get; init; }

    public Retirement? Retired { get; init; }

    public Stated<Kind>? Kind { get; init; }

    public Stated<Level>? Level { get; init; }

    public Stated<string>? Function { get; init; }

    public Stated<string>? Role { get; init; }

    /// <summary>A person, or a role that exactly one person holds.</summary>
    public Stated<string>? Owner { get; init; }

    public IReadOnlyList<Stated<string>> Stewards { get; init; } = [];

    public IReadOnlyList<Stated<string>> Watchers { get; init; } = [];

    public Stated<string>? Definition { get; init; }

    public Stated<string>? Excludes { get; init; }

    public Stated<string>? Population { get; init; }

    public Stated<string>? Why { get; init; }

    public Stated<string>? Decision { get; init; }

    public IReadOnlyList<Stated<string>> Levers { get; init; } = [];

    public Stated<string>? Risks { get; init; }

    public FormulaDefinition? Formula { get; init; }

    public Stated<string>? Unit { get; init; }

    public Stated<string>? Display { get; init; }

    public Stated<string>? Period { get; init; }

    public IReadOnlyList<Stated<string>> Breakdowns { get; init; } = [];

    public Stated<Direction>? Direction { get; init; }

    public required Traits Traits { get; init; }

    public Stated<Perspective>? Perspective { get; init; }

    public Stated<string>? Objective { get; init; }

    public DataSource? Source { get; init; }

    public IReadOnlyList<Implementation> ImplementedBy { get; init; } = [];

    public Stated<string>? Supplier { get; init; }

    public Baseline? Baseline { get; init; }

    public Target? Target { get; init; }

    /// <summary>The target that people may be told of: a placeholder is a guess, and nobody's aim.</summary>
    public Target? SetTarget => Target?.Basis?.Value == TargetBasis.Placeholder ? null : Target;

    public Threshold? Warning { get; init; }

    public Threshold? Critical { get; init; }

    public Benchmark? Benchmark { get; init; }

    public IReadOnlyList<Link> Links { get; init; } = [];

    public IReadOnlyList<Stated<string>> BalancedBy { get; init; } = [];

    public IReadOnlyList<Distinction> DistinctFrom { get; init; } = [];

    public Stated<Visibility>? Visibility { get; init; }

    /// <summary>Whether those who may not see it are told that it exists.</summary>
    public bool HasStub { get; init; }

    /// <summary>The rhythm in which the value is talked about.</summary>
    public Stated<string>? Discussed { get; init; }

    public Review? Review { get; init; }

    public Approval? Approval { get; init; }

    /// <summary>What to do when the value is red.</summary>
    public Stated<string>? Playbook { get; init; }

    public Stated<string>? Dashboard { get; init; }

    public IReadOnlyList<Stated<string>> Tags { get; init; } = [];

    /// <summary>The fields of the organisation's own.</summary>
    public YamlMapping? Custom { get; init; }

    public IReadOnlyList<ChangeLogEntry> ChangeLog { get; init; } = [];

    /// <summary>The latest day in the change log, in whatever order its entries stand.</summary>
    public DateOnly? LastChange
    {
        get
        {
            DateOnly? last = null;
            foreach (var entry in ChangeLog)
            {
                last = entry.Date is { Value: var date } && !(last >= date) ? date : last;
            }

            return last;
        }
    }

    /// <summary>The name, or while it has none, the id; a metric of another dictionary bears that one's name too.</summary>
    public string Title => Origin is null ? Name?.Value ?? Id : $"{Name?.Value ?? Id} ({Origin.Import.Title})";

    /// <summary>Whether it belongs to another dictionary: it can be linked to, and nothing here is asked of it.</summary>
    public bool IsImported => Origin is not null;

    /// <summary>Whether a field is stated at all. One that is misspelt or has the wrong type is stated, and a matter for the schema.</summary>
    public bool States(string field) => Stated.Find(field) is not null || Stated.IsDoubtful(field);

    /// <summary>The names of all fields in its file, known or not, as far as it could be read.</summary>
    public IReadOnlyList<string> StatedNames => Stated.Names;

    /// <summary>Whether what a field is to say is unknown for now, because it does not fit the schema. Nothing follows from it or from its absence.</summary>
    public bool Doubts(string field) => Stated.IsDoubtful(field);

    /// <summary>The name of a field, where it is stated; else the metric as a whole.</summary>
    public Place PlaceOf(string field) => Stated.Find(field) is { } span ? new Place(File, span) : Place;

    /// <summary>Its file field by field. Only in a file that is sound can one tell where a field ends.</summary>
    public IEnumerable<FieldText> Fields => Stated.Parts(File.Bytes[^File.TextBytes.Length..]);

    /// <summary>A metric whose status cannot be read counts as active until it says otherwise.</summary>
    public bool IsActive { get; private init; } = true;

    public bool IsRetired { get; private init; }

    /// <summary>Proposed or active: it counts now or is meant to.</summary>
    public bool IsCurrent => IsActive || Status?.Value == Model.Status.Proposed;

    public bool IsKpi => Kind?.Value == Model.Kind.Kpi;

    public bool IsCompanyKpi => IsKpi && Level?.Value == Model.Level.Company;

    /// <summary>Who sees it: internal unless stated; restricted when what is stated cannot be understood.</summary>
    public Visibility Audience => Visibility?.Value ?? (States("visibility") ? Model.Visibility.Restricted : Model.Visibility.Internal);

    /// <summary>Whether a file that was not read to its end may say who sees its metric: by the word, misspelt behind its first half, or in a text with escapes.</summary>
    public static bool MayStateVisibility(SourceFile file) =>
        file.Text.Contains("visib", StringComparison.OrdinalIgnoreCase) || file.Text.Contains("\\x", StringComparison.OrdinalIgnoreCase) || file.Text.Contains("\\u", StringComparison.OrdinalIgnoreCase);

    // Two files that say the same are still two metrics.
    public bool Equals(Metric? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    public override string ToString() => Id;
}
