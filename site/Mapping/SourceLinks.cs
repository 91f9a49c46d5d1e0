using Yardstick.Site.Safety;
using Yardstick.Text;

namespace Yardstick.Site.Mapping;

/// <summary>Where a definition's file, and the place to speak about it, are found on the repository's host.</summary>
internal sealed class SourceLinks
{
    private enum Host
    {
        Other,
        GitHub,
        GitLab,
    }

    private readonly string? root;
    private readonly Host host;

    /// <param name="repository">The repository's address, as the configuration gives it.</param>
    public SourceLinks(string? repository)
    {
        if (SafeUrl.OnTheWeb(repository) is { } address)
        {
            host = HostOf(address);
            root = host == Host.Other ? address : address.TrimEnd('/');
        }
    }

    /// <summary>The file's path from the repository's root; a path of this machine is never shown.</summary>
    public static string PathOf(SourceFile file) => Path.IsPathRooted(file.ShownPath) || file.ShownPath.Contains("..", StringComparison.Ordinal) ? file.Path : file.ShownPath;

    /// <summary>Where something wrong is reported.</summary>
    public string? NewIssue => On("/issues/new", "/-/issues/new");

    /// <summary>Where the file can be changed on the hosts whose addresses are known, and else the repository.</summary>
    public string? Edit(SourceFile file)
    {
        if (host == Host.Other)
        {
            return root;
        }

        var path = string.Join('/', PathOf(file).Split('/').Select(Uri.EscapeDataString));
        return On($"/edit/HEAD/{path}", $"/-/edit/HEAD/{path}");
    }

    private string? On(string gitHub, string gitLab) => host switch { Host.GitHub => root + gitHub, Host.GitLab => root + gitLab, _ => root };

    private static Host HostOf(string address) => new Uri(address).Host switch
    {
        "github.com" => Host.GitHub,
        var host when host.StartsWith("gitlab.", StringComparison.Ordinal) => Host.GitLab,
        _ => Host.Other,
    };
}
