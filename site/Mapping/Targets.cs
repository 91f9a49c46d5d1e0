using System.Globalization;

namespace Yardstick.Site.Mapping;

/// <summary>Where each page lies, from the site's root.</summary>
internal static class Targets
{
    public const string Home = "index.html";

    public const string Dictionary = "dictionary.html";

    public const string Hierarchy = "hierarchy.html";

    /// <summary>All metrics in one picture, where the hierarchy begins with functions.</summary>
    public const string WholeHierarchy = "whole-hierarchy.html";

    /// <summary>The part of the hierarchy that one function has, where all of it would be too much for a page.</summary>
    public static string HierarchyOf(string function) => $"hierarchy/{function}.html";

    public const string DriverTrees = "driver-trees.html";

    public static string DriverTree(string id) => $"trees/{id}.html";

    public const string Scorecards = "scorecards.html";

    public const string Objectives = "objectives.html";

    public const string BalancedScorecard = "balanced-scorecard.html";

    public const string NorthStar = "north-star.html";

    public const string Rules = "rules.html";

    public const string Governance = "governance.html";

    public const string Changes = "changes.html";

    public const string ChangesByImpact = "changes/by-impact.html";

    public const string ChangesByFunction = "changes/by-function.html";

    public const string Alterations = "preview.html";

    public const string Feed = "changes.atom";

    public const string Badge = "badge.svg";

    public const string Reviews = "reviews.ics";

    public const string Propose = "propose.html";

    public const string ScorecardBuilder = "scorecard-builder.html";

    public const string Choices = "choices.js";

    /// <summary>The files of some of the metrics, to be changed in the worksheet.</summary>
    public static string Definitions(int number) => string.Create(CultureInfo.InvariantCulture, $"definitions/{number}.js");

    public const string Guide = "guide.html";

    public const string NotFound = "404.html";

    public const string Data = "metrics.json";

    public const string Table = "metrics.csv";

    public const string Terms = "terms.jsonld";

    public const string GuideForModels = "llms.txt";

    public const string SearchIndex = "search-index.js";

    public const string SearchTexts = "search-text.js";

    public const string Sitemap = "sitemap.xml";

    public const string Company = "company";

    public static string Metric(string id) => $"metrics/{id}.html";

    /// <summary>The metric's definition alone, as JSON.</summary>
    public static string Json(string id) => $"metrics/{id}.json";

    /// <summary>The metric's page as Markdown.</summary>
    public static string Markdown(string id) => $"metrics/{id}.md";

    public static string Function(string id) => $"functions/{id}.html";

    public static string Role(string id) => $"roles/{id}.html";

    public static string Person(string id) => $"people/{id}.html";

    /// <param name="time">A year, or a year and a month.</param>
    public static string ChangesOf(string time) => $"changes/{time}.html";

    public static string FunctionFeed(string id) => $"functions/{id}.atom";

    public static string PersonFeed(string id) => $"people/{id}.atom";

    public static string GuideTo(string name) => $"guide/{name}.html";

    public static string Reference(string schema) => $"reference/{schema}.html";

    public static string Rule(string id) => $"rules/{id}.html";

    public static string Perspective(string word) => $"{BalancedScorecard}#{word}";

    public static string Group(string functionId) => "function-" + functionId;
}
