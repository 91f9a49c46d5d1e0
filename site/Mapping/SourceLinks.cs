using Yardstick.Site.Safety;
using Yardstick.Text;

namespace Yardstick.Site.Mapping;

/// <summary>Where a definition's file, and the place to speak about it, are found on the repository's host.</summary>
internal static class SourceLinks
{
    private enum Host
    {
        GitHub,
        GitLab,
        Other,
    }

    /// <summary>The file's path from the repository's root; a path of this machine is never shown.</summary>
    public static string PathOf(SourceFile file) => Path.IsPathRooted(file.ShownPath) || file.ShownPath.Contains("..", StringComparison.Ordinal) ? file.Path : file.ShownPath;

    /// <summary>Where the file can be changed on the hosts whose addresses are known, and else the repository.</summary>
    public static string? Edit(string? repository, SourceFile file)
    {
        var path = string.Join('/', PathOf(file).Split('/').Select(Uri.EscapeDataString));
        return On(repository, $"/edit/HEAD/{path}", $"/-/edit/HEAD/{path}");
    }

    /// <summary>Where something wrong is reported.</summary>
    public static string? NewIssue(string? repository) => On(repository, "/issues/new", "/-/issues/new");

    private static string? On(string? repository, string gitHub, string gitLab)
    {
        if (SafeUrl.OnTheWeb(repository) is not { } address)
        {
            return null;
        }

        var root = address.TrimEnd('/');
        return HostOf(address) switch { Host.GitHub => root + gitHub, Host.GitLab => root + gitLab, _ => address };
    }

    private static Host HostOf(string address) => new Uri(address).Host switch
    {
        "github.com" => Host.GitHub,
        var host when host.StartsWith("gitlab.", StringComparison.Ordinal) => Host.GitLab,
        _ => Host.Other,
    };
}
