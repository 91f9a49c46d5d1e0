using Yardstick.Site.Publication;
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

    private readonly bool areShown;
    private readonly string? folder;
    private readonly string? root;
    private readonly Host host;

    /// <param name="folder">The dictionary's folder from the repository's root; nothing when it lies in none, and no file's address is known.</param>
    public SourceLinks(Published published, string? folder)
    {
        this.folder = folder;
        areShown = published.Allows(Disclosed.Repository);
        if (areShown && SafeUrl.OnTheWeb(published.Configuration.Repository?.Value) is { } address)
        {
            host = HostOf(address);
            root = host == Host.Other ? address : address.TrimEnd('/');
        }
    }

    /// <summary>What people call the place where the files are.</summary>
    public string HostName => host switch { Host.GitHub => "GitHub", Host.GitLab => "GitLab", _ => "the repository's host" };

    /// <summary>Where something wrong is reported.</summary>
    public string? NewIssue => On("/issues/new", "/-/issues/new");

    /// <summary>Where a commit is shown, on the hosts whose addresses are known.</summary>
    public string? Commit(string id) => host == Host.Other ? null : On($"/commit/{id}", $"/-/commit/{id}");

    /// <summary>The same with something in it, on the hosts that take it from an address.</summary>
    public string? NewIssueWith(string title, string body)
    {
        var (subject, text) = (Uri.EscapeDataString(title), Uri.EscapeDataString(body));
        return host == Host.Other ? null : On($"/issues/new?title={subject}&body={text}", $"/-/issues/new?issue%5Btitle%5D={subject}&issue%5Bdescription%5D={text}");
    }

    /// <summary>Where a metric is proposed by filling in a form; nothing on hosts that know no such forms.</summary>
    public string? IssueForm => host == Host.GitHub ? $"{NewIssue}?template=propose-a-metric.yml" : null;

    /// <summary>The file's path from the repository's root, else from the dictionary's folder; nothing for an audience that doesn't see files.</summary>
    public string? PathOf(SourceFile file) => areShown ? folder + file.Path : null;

    /// <summary>Where the file can be changed on the hosts whose addresses are known, and else the repository.</summary>
    public string? Edit(SourceFile file)
    {
        if (folder is null || host == Host.Other)
        {
            return root;
        }

        var path = string.Join('/', (folder + file.Path).Split('/').Select(Uri.EscapeDataString));
        return On($"/edit/HEAD/{path}", $"/-/edit/HEAD/{path}");
    }

    /// <summary>Where a file is added on the hosts whose addresses are known.</summary>
    public NewFilePlace? NewFile => (folder, host) switch
    {
        (null, _) => null,
        (_, Host.GitHub) => new(root + "/new/HEAD", folder, "filename", "value"),

        // Its editor opens empty, whatever an address says.
        (_, Host.GitLab) => new(root + "/-/new/HEAD", folder, "file_name", null),
        _ => null,
    };

    private string? On(string gitHub, string gitLab) => host switch { Host.GitHub => root + gitHub, Host.GitLab => root + gitLab, _ => root };

    private static Host HostOf(string address) => new Uri(address).Host switch
    {
        "github.com" => Host.GitHub,
        var name when name.StartsWith("gitlab.", StringComparison.Ordinal) => Host.GitLab,
        _ => Host.Other,
    };
}

/// <summary>A page on which a file is added to the repository.</summary>
/// <param name="Folder">The dictionary's, from the repository's root.</param>
/// <param name="PathField">The part of the address's query that names the file.</param>
/// <param name="TextField">The part that fills it; nothing where the host knows none.</param>
internal sealed record NewFilePlace(string Address, string Folder, string PathField, string? TextField);
