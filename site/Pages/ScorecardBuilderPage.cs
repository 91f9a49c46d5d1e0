using Yardstick.Reference;

namespace Yardstick.Site.Pages;

/// <summary>A form in which people put a balanced scorecard together from metrics of the dictionary.</summary>
public sealed record ScorecardBuilderPage : Page
{
    public required FormField Name { get; init; }

    public required IReadOnlyList<PerspectivePart> Perspectives { get; init; }

    public override IReadOnlyList<string> Scripts => ["scorecard-builder.js"];
}

/// <summary>A perspective, the question it asks, and the lines that answer it.</summary>
public sealed record PerspectivePart(string Title, string Question, FormField Lines);
