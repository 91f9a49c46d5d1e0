using Yardstick.JsonSchema;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Model;

/// <summary>What a file of a dictionary holds, told by its path.</summary>
public enum DefinitionKind
{
    Metric,
    Configuration,
    Organisation,
    Objectives,
    Waivers,

    /// <summary>The list of known findings, which lies anywhere and is named on the command line.</summary>
    Known,
}

/// <summary>A file of the dictionary as it was read.</summary>
/// <param name="Problems">What kept it from being read to its end.</param>
/// <param name="Failures">Offences against the schema of its kind; none are looked for in a file that was not read to its end.</param>
public sealed record DefinitionFile(SourceFile File, DefinitionKind Kind, IReadOnlyList<YamlProblem> Problems, IReadOnlyList<SchemaFailure> Failures)
{
    // Beside a constraint that a rule of its own explains better, the schema names that rule.
    private const string OwnerAnnotation = "x-rule";

    public const string ConfigurationPath = "yardstick.yaml";

    public const string OrganisationPath = "organisation.yaml";

    public const string ObjectivesPath = "objectives.yaml";

    public const string WaiversPath = "waivers.yaml";

    public bool IsWhole => Problems.Count == 0;

    /// <summary>Whether it was read to its end and fits its schema, so that what it does not state is really not there.</summary>
    public bool IsSound => IsWhole && !Failures.Any(IsOfShape);

    /// <summary>Whether an offence is the schema's own, and not one that it states for editors on behalf of a rule.</summary>
    public static bool IsOfShape(SchemaFailure failure) => failure.Annotation(OwnerAnnotation) is null;

    /// <summary>The parts of it that do not fit the schema.</summary>
    public IReadOnlyList<Span> Malformed { get; init; } = [];

    /// <summary>The tree of a file that exists once. A metric's is let go as soon as the metric is bound: thousands of them would fill the memory.</summary>
    public YamlNode? Root { get; init; }

    /// <summary>What a metric's file states, as far as it could be read.</summary>
    public Metric? Metric { get; init; }

    /// <summary>Whether a file of a tree is a definition, by its name, and not something that definitions refer to.</summary>
    public static bool IsDefinition(string path) => !CustomSchema.IsNamedLikeOne(path) && !Import.IsNamedLikeOne(path) && !SourceTree.IsGuidePage(path);

    /// <summary>A name that differs in case or reads <c>.yml</c> is meant all the same, and reported as misplaced.</summary>
    public static DefinitionKind KindOf(string path) => WithUsualEnding(path) switch
    {
        ConfigurationPath => DefinitionKind.Configuration,
        OrganisationPath => DefinitionKind.Organisation,
        ObjectivesPath => DefinitionKind.Objectives,
        WaiversPath => DefinitionKind.Waivers,
        _ => DefinitionKind.Metric,
    };

    /// <summary>Where the one file of a kind lies; nothing for metrics, of which there are many.</summary>
    public static string? PathOf(DefinitionKind kind) => kind switch
    {
        DefinitionKind.Configuration => ConfigurationPath,
        DefinitionKind.Organisation => OrganisationPath,
        DefinitionKind.Objectives => ObjectivesPath,
        DefinitionKind.Waivers => WaiversPath,
        _ => null,
    };

    private static string WithUsualEnding(string path)
    {
        var lower = path.ToLowerInvariant();
        return lower.EndsWith(".yml", StringComparison.Ordinal) ? lower[..^4] + ".yaml" : lower;
    }
}
