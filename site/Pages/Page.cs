using System.Text.Json.Serialization;

namespace Yardstick.Site.Pages;

/// <summary>What all pages of a site have in common.</summary>
/// <param name="Title">The name of the dictionary.</param>
/// <param name="IsOpen">Whether search engines may list the site.</param>
public sealed record Frame(string Title, bool IsOpen);

/// <summary>A link: a text, and an address from the site's root. Without an address only the text.</summary>
public sealed record Anchor(string Text, string? Target);

/// <summary>
/// One page as plain data. Components see nothing else, so the same data gives the same page, and a page whose
/// data has not changed need not be made again.
/// </summary>
[JsonPolymorphic]
[JsonDerivedType(typeof(HomePage), "home")]
[JsonDerivedType(typeof(DictionaryPage), "dictionary")]
[JsonDerivedType(typeof(HierarchyPage), "hierarchy")]
[JsonDerivedType(typeof(MetricPage), "metric")]
[JsonDerivedType(typeof(FunctionPage), "function")]
[JsonDerivedType(typeof(RolePage), "role")]
[JsonDerivedType(typeof(PersonPage), "person")]
[JsonDerivedType(typeof(RulesPage), "rules")]
[JsonDerivedType(typeof(RulePage), "rule")]
[JsonDerivedType(typeof(NotFoundPage), "not-found")]
public abstract record Page
{
    public required Frame Frame { get; init; }

    /// <summary>The file from the site's root, with <c>/</c> between the parts.</summary>
    public required string Path { get; init; }

    public required string Title { get; init; }

    /// <summary>One sentence for search results and previews.</summary>
    public string? Summary { get; init; }

    /// <summary>The way here from the home page, without the page itself.</summary>
    public IReadOnlyList<Anchor> Trail { get; init; } = [];

    /// <summary>What stands before a target to reach it from this page.</summary>
    public virtual string Root => Path.Contains('/', StringComparison.Ordinal) ? "../" : "";
}

/// <summary>Shown for an address that doesn't exist, from whichever folder that address seems to be in.</summary>
public sealed record NotFoundPage : Page
{
    /// <summary>The site's address, ending in a slash; nothing when it isn't known.</summary>
    public string? BaseAddress { get; init; }

    public override string Root => BaseAddress ?? "";
}

[JsonSerializable(typeof(Page))]
internal sealed partial class PageJson : JsonSerializerContext;
