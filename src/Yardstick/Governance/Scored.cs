using Yardstick.Model;

namespace Yardstick.Governance;

/// <summary>Whose score it is: the company's, a function's or a metric's.</summary>
public enum ScoredKind
{
    Company,
    Function,
    Metric,
}

/// <param name="Id">Of the function or metric; of the company, <c>company</c>, which no function may be called.</param>
public sealed record Scored(ScoredKind Kind, string Id, string Title, Score Score)
{
    /// <summary>The company, then functions in the order of the organisation file, then metrics in the order of ids.</summary>
    public static IReadOnlyList<Scored> All(Catalogue catalogue, Scores scores) =>
    [
        new(ScoredKind.Company, "company", catalogue.Configuration.TitleOrDefault, scores.Company),
        .. catalogue.Organisation.Functions.DistinctBy(f => f.Id.Value).Select(f => new Scored(ScoredKind.Function, f.Id.Value, f.Title, scores.OfFunction(f.Id.Value))),
        .. Of(catalogue.Metrics, scores),
    ];

    /// <summary>What a function's score is made of: its metrics, those of its roles and of the functions inside it.</summary>
    public static IReadOnlyList<Scored> Within(string function, Catalogue catalogue, Scores scores) =>
        [.. Of(catalogue.Metrics.Where(m => m.IsActive && IsWithin(m, function, catalogue.Organisation)), scores)];

    private static IEnumerable<Scored> Of(IEnumerable<Metric> metrics, Scores scores) =>
        from metric in metrics
        let score = scores.Of(metric)
        where score is not null
        select new Scored(ScoredKind.Metric, metric.Id, metric.Title, score);

    private static bool IsWithin(Metric metric, string function, Organisation organisation) =>
        metric.Level?.Value != Level.Company && metric.Function is { } own && (own.Value == function || organisation.IsInside(own.Value, function));
}
