using System.Text;

using Yardstick.Model;
using Yardstick.Site.Pages;
using Yardstick.Site.Publication;
using Yardstick.Text;

namespace Yardstick.Site.Mapping;

/// <summary>
/// The guide for readers, owners and reviewers: pages of the organisation's own, and those that are the same in every
/// dictionary, which are kept as Markdown beside the program.
/// </summary>
internal static class GuidePages
{
    private const string Prefix = "guide/";
    private const string Glossary = "glossary";
    private const string SectionMark = "\n## ";

    // A group holds the pages from the one named here to the next group's; what is looked up comes last.
    private static readonly GroupStart[] Groups =
    [
        new("reading-a-metric", "To read"),
        new("proposing-a-metric", "To define and propose"),
        new("measures-are-for-learning", "To work with metrics"),
        new("how-governance-works", "To govern"),
        new("continuous-integration", "To run a dictionary"),
        new(Glossary, "To look up"),
    ];

    // An address of a link that leads nowhere, so that its words alone are shown.
    private const string Nowhere = "<>";

    public static GuideIndexPage Index(Register register) => new()
    {
        Frame = register.Frame,
        Path = Targets.Guide,
        Title = "Guide",
        Summary = "How to read, propose and govern metrics. You need to know nothing of files or programs, except for “To run a dictionary” and “To look up”.",
        OwnHeading = register.Published.Configuration.Organisation is { } organisation ? $"At {organisation.Value}" : "In this organisation",
        Own =
        [
            .. OwnFiles(register).Select(f => new GuideEntry(new Anchor(f.Title, Targets.GuideTo(f.Name!)), AlteredTo(f.Name!, register) is { } altered ? Word.Of(altered.Kind) : null)),
            .. register.Alterations.Guide.Where(p => p.After is null).Select(p => new GuideEntry(new Anchor(p.Title, null), Word.Of(p.Kind))),
        ],
        Groups = [.. Groups.Select((start, i) => GroupOf(start, i + 1 < Groups.Length ? Groups[i + 1].Page : null))],
    };

    private static GuideGroup GroupOf(GroupStart start, string? next)
    {
        var pages = Guide.Standard.SkipWhile(n => n != start.Page).TakeWhile(n => n != next).Select(n => new Anchor(TitleOf(StandardText(n)), Targets.GuideTo(n)));
        return new GuideGroup(start.Title, [.. pages, .. next is null ? ReferencePages.Entries : []]);
    }

    /// <summary>The pages below the index, the organisation's own first.</summary>
    public static IEnumerable<PlannedPage> All(Register register)
    {
        // Where a definition's file lies tells which page a link to it means.
        var metrics = new Lazy<Dictionary<string, string>>(() => register.Published.Metrics.ToDictionary(m => m.File.Path, m => Targets.Metric(m.Id), StringComparer.Ordinal));
        foreach (var file in OwnFiles(register))
        {
            yield return new(Targets.GuideTo(file.Name!), () => Own(file, metrics, register));
        }

        foreach (var name in Guide.Standard)
        {
            yield return new(Targets.GuideTo(name), () => Standard(name, register));
        }
    }

    private static IEnumerable<GuideFile> OwnFiles(Register register) => (register.Published.OwnGuide?.Pages ?? []).Where(f => Ids.IsUsable(f.Name!));

    private static GuidePage Own(GuideFile file, Lazy<Dictionary<string, string>> metrics, Register register)
    {
        var altered = AlteredTo(file.Name!, register);
        return Page(file.Name!, file.Title, TextOf(file, metrics, register.Published.OwnGuide!), register) with
        {
            Edit = register.Sources.Edit(file.File),
            Fate = altered is null ? null : Word.Of(altered.Kind),
            Altered = altered is null ? null : AlterationPages.Words(altered, register),
        };
    }

    private static AlteredGuidePage? AlteredTo(string name, Register register) => register.Alterations.Guide.FirstOrDefault(p => p.Name == name);

    private static GuidePage Standard(string name, Register register)
    {
        // In the repository its pages lead to each other as files.
        var text = StandardText(name);
        var content = text[text.IndexOf('\n', StringComparison.Ordinal)..].Replace(".md)", ".html)", StringComparison.Ordinal);
        if (register.Frame.Propose is null)
        {
            content = content.Replace($"(../{Targets.Propose})", $"({Nowhere})", StringComparison.Ordinal);
        }

        var parts = name == Glossary ? content.Split(SectionMark) : [content];
        return Page(name, TitleOf(text), SelfTests.WithoutMarks(parts[0]), register) with { Test = SelfTests.Of(content), Sections = [.. parts[1..].Select(Section)] };
    }

    private static GuideSection Section(string part)
    {
        var heading = TitleOf(part);
        return new(heading, $"letter-{heading.ToLowerInvariant()}", part[heading.Length..]);
    }

    private static GuidePage Page(string name, string title, string text, Register register) => new()
    {
        Frame = register.Frame,
        Path = Targets.GuideTo(name),
        Title = title,
        Summary = $"{title}: a page of the guide.",
        Trail = [new Anchor("Guide", Targets.Guide)],
        Text = text,
    };

    // The title is the page's own heading; before it stand at most definitions of references.
    private static string TextOf(GuideFile file, Lazy<Dictionary<string, string>> metrics, Guide guide) =>
        PartOf(file, new(0, file.Heading.Start), metrics, guide) + PartOf(file, new(file.Heading.End, file.File.Text.Length), metrics, guide);

    // What leads to files in the repository leads to their pages here. What the audience doesn't see, or what is not there, leads nowhere.
    private static string PartOf(GuideFile file, Span part, Lazy<Dictionary<string, string>> metrics, Guide guide)
    {
        var text = new StringBuilder();
        var at = part.Start;
        foreach (var link in file.Links.Where(l => l.Span.Start >= at && l.Span.End <= part.End))
        {
            var target = link.Path is not { } path ? null : guide.PageAt(path) is { } page ? Targets.GuideTo(page) : metrics.Value.GetValueOrDefault(path);
            text.Append(file.File.Text, at, link.Span.Start - at).Append(target is null ? Nowhere : "../" + target);
            at = link.Span.End;
        }

        return text.Append(file.File.Text, at, part.End - at).ToString();
    }

    private static string TitleOf(string text) => text.Split('\n', 2)[0].TrimStart('#', ' ');

    private static string StandardText(string name)
    {
        using var resource = typeof(GuidePages).Assembly.GetManifestResourceStream($"{Prefix}{name}.md")!;
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private sealed record GroupStart(string Page, string Title);
}
