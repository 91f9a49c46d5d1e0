using System.Text.RegularExpressions;

using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Model;

/// <summary>What is wrong with a page of the organisation's own guide.</summary>
public sealed record GuideProblem(Place Place, string Message, string Help);

/// <summary>A page that the organisation adds to the guide: a Markdown file that is not trusted more than any other.</summary>
public sealed partial record GuideFile(SourceFile File)
{
    /// <summary>Longest page in characters, which is what the site reads as Markdown.</summary>
    public const int Longest = 10_000;

    private const int LongestName = 80;
    private const int LongestTitle = 120;

    // As many bytes as a text of the greatest length can have.
    private const int MostBytes = 4 * Longest;

    /// <summary>What its address ends in: the file's name without the number that orders it; nothing where that is no name for a page.</summary>
    public string? Name { get; private init; }

    /// <summary>The number before the name; pages without one come last.</summary>
    public int Order { get; private init; } = int.MaxValue;

    public string Title { get; private init; } = "";

    /// <summary>Where the title stands, with all marks of a heading.</summary>
    public Span Heading { get; private init; }

    /// <summary>What leads to files, in the order of the text.</summary>
    public IReadOnlyList<GuideLink> Links { get; private init; } = [];

    /// <summary>What a reader sees; nothing for a page that cannot be read.</summary>
    internal GuideWords? Words { get; private init; }

    /// <summary>Why there is no such page.</summary>
    public GuideProblem? Problem { get; init; }

    internal static GuideFile Read(SourceFile file)
    {
        var start = new Place(file, default);
        var named = FileName().Match(file.Path[SourceTree.GuideFolder.Length..]);
        if (!named.Success || named.Groups["name"].Length > LongestName)
        {
            return Broken(
                start,
                $"{Quote.Of(file.Path)} does not name a page: the name becomes part of its address.",
                $"Let the file lie in {Quote.Of(SourceTree.GuideFolder)} itself and give it a name of small letters, digits and single hyphens, such as '10-how-we-work.md'; a number of up to three digits in front orders the pages.");
        }

        var page = new GuideFile(file)
        {
            Name = named.Groups["name"].Value,
            Order = named.Groups["order"] is { Success: true, ValueSpan: var order } ? int.Parse(order, System.Globalization.CultureInfo.InvariantCulture) : int.MaxValue,
        };
        return page with { Problem = ProblemOfText(file) } is { Problem: not null } unreadable ? unreadable : page.WithContent();
    }

    private GuideFile WithContent()
    {
        if (GuideText.Read(File.Text) is not { } text)
        {
            return this with { Problem = new(new Place(File, default), "The page cannot be read as Markdown.", "Take apart what is nested deeply.") };
        }

        if (text.Title.Length is 0 or > LongestTitle)
        {
            return this with
            {
                Problem = new(
                    new Place(File, text.Heading),
                    text.Title.Length == 0 ? "The page has no title." : "The title of the page is longer than its place in lists.",
                    $"Begin the file with a heading of at most {LongestTitle} characters, such as '# How we work with metrics'."),
            };
        }

        // Characters that may not be written may not be named either.
        if (Characters.IndexOfUnsafe(text.Words.Text) is >= 0 and var at)
        {
            return this with { Problem = ProblemOf(File, Characters.Unsafe(text.Words.Text[at], text.Words.Written(new(at, at + 1)))) };
        }

        return this with { Title = text.Title, Heading = text.Heading, Links = text.Links, Words = text.Words };
    }

    private static GuideProblem? ProblemOfText(SourceFile file)
    {
        if (file.Bytes.Length <= MostBytes && Characters.FirstInvalidByte(file) is { } invalid)
        {
            return ProblemOf(file, invalid);
        }

        if (file.Bytes.Length > MostBytes || file.Text.Length > Longest)
        {
            return new(new Place(file, default), $"The page is longer than {Longest} characters, which nobody reads to its end.", "Make two pages of it.");
        }

        if (Characters.IndexOfUnsafe(file.Text) is >= 0 and var at)
        {
            return ProblemOf(file, Characters.Unsafe(file.Text[at], new Span(at, at + 1)));
        }

        return null;
    }

    private static GuideProblem ProblemOf(SourceFile file, YamlProblem problem) => new(new Place(file, problem.Span), problem.Message, problem.Help);

    private static GuideFile Broken(Place place, string message, string help) => new(place.File) { Problem = new(place, message, help) };

    [GeneratedRegex(@"^((?<order>[0-9]{1,3})-)?(?<name>[a-z0-9]+(-[a-z0-9]+)*)\.md\z", RegexOptions.ExplicitCapture)]
    private static partial Regex FileName();
}
