using Yardstick.Site.Safety;
using Yardstick.Text;

namespace Yardstick.Site.Mapping;

/// <summary>Where a definition's file can be seen on the repository's host.</summary>
internal static class SourceLinks
{
    /// <summary>The file's path from the repository's root; a path of this machine is never shown.</summary>
    public static string PathOf(SourceFile file) => Path.IsPathRooted(file.ShownPath) || file.ShownPath.Contains("..", StringComparison.Ordinal) ? file.Path : file.ShownPath;

    /// <summary>The page of the file on the hosts whose addresses are known, and else the repository's.</summary>
    public static string? Of(string? repository, SourceFile file)
    {
        if (SafeUrl.OnTheWeb(repository) is not { } address)
        {
            return null;
        }

        var root = address.TrimEnd('/');
        var path = string.Join('/', PathOf(file).Split('/').Select(Uri.EscapeDataString));
        var host = new Uri(address).Host;
        return host switch
        {
            "github.com" => $"{root}/blob/HEAD/{path}",
            _ when host.StartsWith("gitlab.", StringComparison.Ordinal) => $"{root}/-/blob/HEAD/{path}",
            _ => address,
        };
    }
}
