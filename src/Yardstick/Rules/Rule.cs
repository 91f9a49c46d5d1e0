using Yardstick.Changes;
using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules;

/// <summary>What rules are about, in the order in which they are explained.</summary>
public enum RuleFamily
{
    Reading,
    Identity,
    Ownership,
    Focus,
    Cascade,
    Definition,
    Target,
    Balance,
    Lifecycle,
    Change,
    Access,
    Waivers,
}

/// <summary>What a rule may look at. The date is an input like any other, so a run can be repeated.</summary>
public sealed record RuleContext(Catalogue Catalogue, DateOnly Today)
{
    /// <summary>What the change that is judged brings; nothing where no other revision is compared with.</summary>
    public ChangeSet? Changes { get; init; }

    /// <summary>Definitions that were removed before the change, by id, as they were last. The rule on ids that are used again alone sees it.</summary>
    public IReadOnlyDictionary<string, SourceFile> Removed { get; init; } = new Dictionary<string, SourceFile>();

    /// <summary>The catalogue with its own configuration and waivers, also while those of a base revision judge it.</summary>
    public Catalogue Own { get; init; } = Catalogue;

    /// <summary>What was found before. Rules on waivers run last and alone see it.</summary>
    public IReadOnlyList<Diagnostic> Found { get; init; } = [];

    /// <summary>The list of known findings, where the run was given one.</summary>
    public KnownList? Known { get; init; }

    /// <summary>Every file that was read: the dictionary's, and the list of known findings.</summary>
    public IEnumerable<DefinitionFile> Files => Known is null ? Catalogue.Files : Catalogue.Files.Append(Known.File);

    /// <summary>The value that the configuration gives an option of a rule, or else the standard one.</summary>
    public T Value<T>(Rule rule, RuleOption<T> option)
        where T : notnull =>
        Catalogue.Configuration.Rules.GetValueOrDefault(rule.Id)?.Options?[option.Name] is { } node && option.TryRead(node, out var value) ? value : option.Standard;
}

/// <summary>One rule: data, and one function that finds offences.</summary>
public sealed record Rule
{
    /// <summary>Names the offence, in kebab-case.</summary>
    public required string Id { get; init; }

    public required RuleFamily Family { get; init; }

    /// <summary>The standard severity; a configuration may set another one.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What is found, in one sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>Why it matters, in one or two sentences a head of a function understands.</summary>
    public required string Why { get; init; }

    /// <summary>
    /// Files or parts of files that offend, each after a line <c># file: path</c>. Laid over a clean dictionary,
    /// field by field, they raise this rule and no other.
    /// </summary>
    public required string Bad { get; init; }

    /// <summary>The same, mended.</summary>
    public required string Good { get; init; }

    /// <summary>What a configuration may set beside the severity.</summary>
    public IReadOnlyList<RuleOption> Options { get; init; } = [];

    /// <summary>
    /// Which <see cref="CatalogueSums.Particulars"/> of metrics it looks at: none for an empty list, and any where there is no list.
    /// What is no particular every rule may look at.
    /// </summary>
    public IReadOnlyList<string>? Particulars { get; init; }

    public required Func<RuleContext, IEnumerable<Finding>> Check { get; init; }

    /// <summary>Whether a finding is about the metrics at its related places as much as about the one where it stands, so that a waiver for any of them holds.</summary>
    public bool IsMutual { get; init; }

    /// <summary>Whether it compares with a base revision, and finds nothing without one.</summary>
    public bool NeedsBase { get; init; }

    /// <summary>Whether a configuration may change the severity: what cannot be read is always an error.</summary>
    public bool IsConfigurable => Family != RuleFamily.Reading;

    /// <summary>Whether its findings may be waived: not what cannot be read, and not waivers themselves.</summary>
    public bool IsWaivable => Family is not (RuleFamily.Reading or RuleFamily.Waivers);
}
