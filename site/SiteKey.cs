using Yardstick.Model;
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
    public static string Of(SourceTree tree, Published published, SiteRequest request)
    {
        using var input = new InputHash();
        foreach (var file in tree.Files.Where(f => !published.IsHidden(f)))
        {
            if (published.HidesFiles && published.Withheld.IsCauseOf(Unfolded(file.Text)))
            {
                return "";
            }

            input.Add(file.Path);
            input.Add(file.Bytes.Span);
        }

        foreach (var stub in published.Stubs)
        {
            input.Add(stub.Id);
            input.Add(stub.Name);
            input.Add(stub.Owner);
        }

        input.Add(request.ToolVersion);
        input.Add(typeof(SiteKey).Module.ModuleVersionId.ToString());
        input.Add(typeof(SourceTree).Module.ModuleVersionId.ToString());
        input.Add(request.FolderInRepository);
        input.Add(Word.Of(request.Audience));
        input.Add(request.BaseAddress);
        input.Add(request.Today?.DayNumber ?? -1);
        input.Add(request.Edition.Revision?.Id);
        input.Add(request.Edition.IsAltered ? 1 : 0);
        input.Add(request.Edition.Problem?.Message);
        input.Add(request.Edition.Comparison?.Base);
        input.Add(request.Brand.Accent);
        foreach (var asset in new[] { request.Brand.Logo, request.Brand.Stylesheet })
        {
            input.Add(asset?.Path);
            input.Add(asset is null ? [] : asset.Content.Span);
        }

        return Convert.ToHexStringLower(input.Sum());
    }

    /// <summary>The text on one line, for a name may be broken over two.</summary>
    public static string Unfolded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
