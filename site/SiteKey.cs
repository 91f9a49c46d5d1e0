using Yardstick.Model;
using Yardstick.Site.Mapping;
using Yardstick.Site.Publication;
using Yardstick.Text;

namespace Yardstick.Site;

/// <summary>
/// Stands for all that a site is made of: the sources that its audience sees and their past, what was asked for, and
/// this very build of the tool. It is written into the site, so that what is hidden has no part in it.
/// </summary>
internal static class SiteKey
{
    /// <returns>Empty, for nothing to rely on, where a visible file names what is hidden: what is shown of it then depends on hidden files.</returns>
    public static string Of(SourceTree tree, Register register, SiteRequest request)
    {
        var published = register.Published;
        using var input = new InputHash();
        foreach (var file in tree.Files)
        {
            if (published.IsHidden(file))
            {
                // Of what another dictionary published some may be seen.
                if (file.Path.EndsWith(".metrics.json", StringComparison.OrdinalIgnoreCase))
                {
                    return "";
                }

                continue;
            }

            if (published.HidesFiles && published.Withheld.IsCauseOf(Unfolded(file.Text)))
            {
                return "";
            }

            input.Add(file.Path);
            input.Add(file.Bytes.Span);
        }

        foreach (var problem in tree.Problems)
        {
            input.Add(problem.File.Path);
            input.Add(problem.Message);
            input.Add(problem.Help);
        }

        // The names of authors may be put right without another commit.
        foreach (var revision in published.Allows(Disclosed.Repository) ? register.History.Lives.SelectMany(l => l.Revisions) : [])
        {
            input.Add(revision.Author);
        }

        foreach (var stub in published.Stubs)
        {
            input.Add(stub.Id);
            input.Add(stub.Name);
            input.Add(stub.Owner);
        }

        input.Add(request.Edition.Revision?.Id);
        input.Add(request.Edition.IsAltered ? 1 : 0);
        AddRequest(request, input);
        return Convert.ToHexStringLower(input.Sum());
    }

    /// <summary>What was asked for and by which build of the tool, but for the revision: only a page about the past names it.</summary>
    public static void AddRequest(SiteRequest request, InputHash input)
    {
        input.Add(request.ToolVersion);
        input.Add(typeof(SiteKey).Module.ModuleVersionId.ToString());
        input.Add(typeof(SourceTree).Module.ModuleVersionId.ToString());
        input.Add(request.FolderInRepository);
        input.Add(Word.Of(request.Audience));
        input.Add(request.BaseAddress);
        input.Add(request.Today?.DayNumber ?? -1);
        input.Add(request.Edition.IsPast ? request.Edition.Revision?.Id ?? "" : null);
        input.Add(request.Edition.Problem?.Message);
        input.Add(request.Edition.Comparison?.Base);
        input.Add(request.Brand.Accent);
        foreach (var asset in new[] { request.Brand.Logo, request.Brand.Stylesheet })
        {
            input.Add(asset?.Path);
            input.Add(asset is null ? [] : asset.Content.Span);
        }
    }

    /// <summary>The text on one line, for a name may be broken over two.</summary>
    public static string Unfolded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
