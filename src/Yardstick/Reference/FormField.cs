namespace Yardstick.Reference;

/// <summary>What a field of a form takes.</summary>
public enum FormFieldKind
{
    Text,
    Number,
    Date,
    Choice,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A list of names that the dictionary knows.</summary>
    Names,

    /// <summary>Fields of its own.</summary>
    Group,

    /// <summary>A list, each entry with the same fields.</summary>
    Groups,

    /// <summary>Names that the author chooses, each with the same fields.</summary>
    NamedGroups,

    /// <summary>Names that the author chooses, each with a number, and fields of its own after them.</summary>
    NamedNumbers,
}

/// <summary>A field that a form asks for, as the schema describes it.</summary>
/// <param name="Name">The key in the file.</param>
public sealed record FormField(string Name, FormFieldKind Kind, string Title, string Description)
{
    /// <summary>What sentences call it, where its title is a heading and no noun.</summary>
    public string Noun { get => field ?? Title; init; }

    /// <summary>Whether it cannot be left out where what it belongs to is stated.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>Any of these makes it needed.</summary>
    public IReadOnlyList<FormCondition> NeededWhen { get; init; } = [];

    /// <summary>The same in words, where the conditions would read oddly.</summary>
    public string? Need { get; init; }

    /// <summary>Any of these takes it away.</summary>
    public IReadOnlyList<FormCondition> AbsentWhen { get; init; } = [];

    /// <summary>A regular expression that a value matches, and what it means in a sentence.</summary>
    public string? Pattern { get; init; }

    public string? PatternInWords { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>As one would type it; nothing where it has fields of its own.</summary>
    public string? Example { get; init; }

    /// <summary>Whether its line breaks mean something.</summary>
    public bool IsMarkdown { get; init; }

    /// <summary>What of the dictionary a value names: metrics (by id), measures (metrics by name), functions, roles, owners, people, parties, units or objectives.</summary>
    public string? Names { get; init; }

    /// <summary>Of the group, or of each entry.</summary>
    public IReadOnlyList<FormField> Fields { get; init; } = [];

    /// <summary>What the group, or each entry, is called, such as "Link".</summary>
    public string? Entry { get; init; }

    /// <summary>Where the author chooses the names of the entries, what a name must match.</summary>
    public string? NamePattern { get; init; }

    /// <summary>What is written without asking; nothing where it is asked for.</summary>
    public string? Written { get; init; }
}

/// <summary>That a field beside or above has one of some values, or any where none is listed.</summary>
/// <param name="IsNot">Whether it is the contrary that counts.</param>
public sealed record FormCondition(string Field, IReadOnlyList<string> Values, bool IsNot = false);
