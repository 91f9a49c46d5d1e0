using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Yardstick.Tests.Site;

/// <summary>Sites built by the command line from real repositories.</summary>
internal static class BuiltSite
{
    public static Workspace Built(this Workspace workspace, params string[] more)
    {
        workspace.Run(["build", "--output", "site", .. more]).ExitsWith(0);
        return workspace;
    }

    public static IHtmlDocument Page(this Workspace workspace, string path) => new HtmlParser().ParseDocument(workspace.Read("site/" + path));

    /// <summary>What stands at a place of a page, each as one line.</summary>
    public static string[] Texts(this Workspace workspace, string path, string selector) =>
        [.. workspace.Page(path).QuerySelectorAll(selector).Select(e => string.Join(' ', e.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    /// <summary>Files of the site that bear a word in their name or content, whatever its case.</summary>
    public static string[] Traces(this Workspace workspace, string word) =>
    [
        .. from file in Directory.EnumerateFiles(workspace.PathOf("site"), "*", SearchOption.AllDirectories)
           where file.Contains(word, StringComparison.OrdinalIgnoreCase) || File.ReadAllText(file).Contains(word, StringComparison.OrdinalIgnoreCase)
           select Path.GetRelativePath(workspace.PathOf("site"), file),
    ];
}
