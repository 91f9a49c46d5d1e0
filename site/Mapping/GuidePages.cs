using System.Text;

using Yardstick.Site.Pages;

namespace Yardstick.Site.Mapping;

/// <summary>The guide for readers, owners and reviewers: the same in every dictionary, and kept as Markdown beside the program.</summary>
internal static class GuidePages
{
    private const string Prefix = "guide/";

    /// <summary>In the order in which a newcomer reads.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "reading-a-metric",
        "kpi-or-metric",
        "strategy-on-a-page",
        "vague-or-specific",
        "proposing-a-metric",
        "formulas-and-units",
        "measures-are-for-learning",
        "when-a-metric-turns-red",
        "two-rhythms",
        "quarterly-health-check",
        "how-governance-works",
        "continuous-integration",
        "several-dictionaries",
        "glossary",
    ];

    public static GuideIndexPage Index(Register register) => new()
    {
        Frame = register.Frame,
        Path = Targets.Guide,
        Title = "Guide",
        Summary = "How to read, propose and govern metrics, for people who know no git.",
        Entries = [.. Names.Select(n => new Anchor(TitleOf(TextOf(n)), Targets.GuideTo(n)))],
        References = [.. ReferencePages.Entries],
    };

    public static GuidePage Of(string name, Register register)
    {
        var text = TextOf(name);
        var title = TitleOf(text);
        return new GuidePage
        {
            Frame = register.Frame,
            Path = Targets.GuideTo(name),
            Title = title,
            Summary = $"{title}: a page of the guide.",
            Trail = [new Anchor("Guide", Targets.Guide)],

            // In the repository its pages lead to each other as files.
            Text = text[text.IndexOf('\n', StringComparison.Ordinal)..].Replace(".md)", ".html)", StringComparison.Ordinal),
        };
    }

    private static string TitleOf(string text) => text.Split('\n', 2)[0].TrimStart('#', ' ');

    private static string TextOf(string name)
    {
        using var resource = typeof(GuidePages).Assembly.GetManifestResourceStream($"{Prefix}{name}.md")!;
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
