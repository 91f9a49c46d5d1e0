using Yardstick.Diagnostics;
using Yardstick.Formulas;
using Yardstick.Yaml;

namespace Yardstick.Model;

/// <summary>How few and how many of something is healthy.</summary>
public sealed record Limit(int Minimum, int Maximum)
{
    /// <summary>With bounds of its own where they are stated; a bound that is not stated gives way to one that is.</summary>
    public Limit With(int? minimum, int? maximum) => new(
        minimum ?? Math.Min(Minimum, maximum ?? Minimum),
        maximum ?? Math.Max(Maximum, minimum ?? Maximum));
}

/// <summary>A function's or role's own limit; what it leaves out keeps the standard.</summary>
public sealed record OwnLimit(Stated<string> Of, int? Minimum, int? Maximum, Stated<string>? Because)
{
    public Limit Over(Limit standard) => standard.With(Minimum, Maximum);
}

/// <summary>How many metrics, objectives and key results there may be; three to five unless stated otherwise.</summary>
public sealed record Limits
{
    public static readonly Limit ThreeToFive = new(3, 5);

    public Limit Company { get; init; } = ThreeToFive;

    public Limit Function { get; init; } = ThreeToFive;

    public Limit Role { get; init; } = ThreeToFive;

    public Limit Objectives { get; init; } = ThreeToFive;

    public Limit KeyResults { get; init; } = ThreeToFive;

    public Limit KeyResultAreas { get; init; } = new(2, 3);

    /// <summary>Metrics one person may answer for, over all the roles they hold.</summary>
    public int Owner { get; init; } = 10;

    /// <summary>Limits of single functions and roles, by id.</summary>
    public IReadOnlyDictionary<string, OwnLimit> Exceptions { get; init; } = new Dictionary<string, OwnLimit>();

    public Limit OfFunction(string id) => Exceptions.TryGetValue(id, out var exception) ? exception.Over(Function) : Function;

    public Limit OfRole(string id) => Exceptions.TryGetValue(id, out var exception) ? exception.Over(Role) : Role;
}

/// <summary>What the configuration says of one rule.</summary>
/// <param name="Cases">Severities for parts of the dictionary, in the order of the file: of those that hold for a finding, the last one counts.</param>
public sealed record RuleSetting(Stated<string> Rule, Stated<Severity>? Severity, YamlMapping? Options, IReadOnlyList<SeverityCase> Cases);

/// <summary>A severity for what is found at certain metrics; it holds where all that it states is so.</summary>
/// <param name="Path">A pattern of paths inside the dictionary's folder.</param>
/// <param name="Function">With its roles and the functions inside it.</param>
public sealed record SeverityCase(Stated<string>? Path, Stated<Level>? Level, Stated<string>? Function, Stated<string>? Role, Severity Severity);

/// <summary>Something that is counted, by its singular noun.</summary>
public sealed record DeclaredUnit(Stated<string> Noun, Stated<string>? Plural, Stated<string>? Description);

public sealed record SiteOptions(Stated<string>? BaseUrl, Stated<string>? Logo, Stated<string>? Accent, Stated<string>? Stylesheet, Stated<Visibility>? Audience);

/// <summary>The content of <c>yardstick.yaml</c>, with the standard values where it states none.</summary>
public sealed record Configuration
{
    /// <summary>The file's root; nothing when there is no readable configuration.</summary>
    public YamlNode? Node { get; init; }

    public Stated<string>? Title { get; init; }

    public Stated<string>? Organisation { get; init; }

    public Stated<string>? Description { get; init; }

    /// <summary>Address of the repository on its host.</summary>
    public Stated<string>? Repository { get; init; }

    /// <summary>The id of the company metric that stands above all others.</summary>
    public Stated<string>? NorthStar { get; init; }

    public Limits Limits { get; init; } = new();

    /// <summary>Days for which a link may stay assumed before it is worth a remark.</summary>
    public int LinkEvidenceDays { get; init; } = 365;

    /// <summary>Days before an owner's last day from which a metric is said to need a new one.</summary>
    public int HandoverDays { get; init; } = 90;

    /// <summary>Points by criterion of the governance score, where they differ from the standard; 0 to 100.</summary>
    public IReadOnlyDictionary<string, int> ScoreWeights { get; init; } = new Dictionary<string, int>();

    /// <summary>The longest time between two reviews of a KPI's definition.</summary>
    public Stated<ReviewRhythm>? ReviewOfKpis { get; init; }

    /// <summary>The longest time between two reviews of any other definition.</summary>
    public Stated<ReviewRhythm>? ReviewOfMetrics { get; init; }

    /// <summary>In which rhythm values are talked about, by level.</summary>
    public IReadOnlyDictionary<string, string> Discussion { get; init; } = new Dictionary<string, string>();

    /// <summary>Things that are counted, in the order of the file.</summary>
    public IReadOnlyList<DeclaredUnit> Units { get; init; } = [];

    /// <summary>The declared units among the standard ones, made anew at each call.</summary>
    public UnitSystem UnitSystem() => new(Units.Select(u => new CountedThing(u.Noun.Value, u.Plural?.Value)));

    public IReadOnlyDictionary<string, RuleSetting> Rules { get; init; } = new Dictionary<string, RuleSetting>();

    public IReadOnlyList<Stated<string>> GovernanceOwners { get; init; } = [];

    /// <summary>The path of the schema of the custom fields, from the dictionary's folder.</summary>
    public Stated<string>? CustomSchema { get; init; }

    /// <summary>The other dictionaries whose metrics may be linked to, in the order of the file.</summary>
    public IReadOnlyList<StatedImport> Imports { get; init; } = [];

    public SiteOptions Site { get; init; } = new(null, null, null, null, null);

    /// <summary>The same with what another configuration lays down for judging metrics.</summary>
    internal Configuration JudgedBy(Configuration other) => this with
    {
        Limits = other.Limits,
        LinkEvidenceDays = other.LinkEvidenceDays,
        ReviewOfKpis = other.ReviewOfKpis,
        ReviewOfMetrics = other.ReviewOfMetrics,
        Rules = other.Rules,
        GovernanceOwners = other.GovernanceOwners,
    };

    public string TitleOrDefault => Title?.Value ?? "Metric dictionary";
}
