namespace Yardstick.Site.Mapping;

/// <summary>Where each page lies, from the site's root.</summary>
internal static class Targets
{
    public const string Home = "index.html";

    public const string Dictionary = "dictionary.html";

    public const string Hierarchy = "hierarchy.html";

    public const string Scorecards = "scorecards.html";

    public const string Rules = "rules.html";

    public const string NotFound = "404.html";

    public const string Data = "metrics.json";

    public const string Company = "company";

    public static string Metric(string id) => $"metrics/{id}.html";

    public static string Function(string id) => $"functions/{id}.html";

    public static string Role(string id) => $"roles/{id}.html";

    public static string Person(string id) => $"people/{id}.html";

    public static string Rule(string id) => $"rules/{id}.html";

    public static string Group(string functionId) => "function-" + functionId;
}
