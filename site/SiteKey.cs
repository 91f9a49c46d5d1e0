using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Site;

/// <summary>Stands for all that a site is made of: the sources and their past, what was asked for, and this very build of the tool.</summary>
internal static class SiteKey
{
    public static string Of(SourceTree tree, SiteRequest request)
    {
        using var input = new InputHash();
        input.Add(request.ToolVersion);
        input.Add(typeof(SiteKey).Module.ModuleVersionId.ToString());
        input.Add(typeof(SourceTree).Module.ModuleVersionId.ToString());
        input.Add(tree.Hash);
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
}
