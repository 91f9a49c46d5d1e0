using Yardstick.Git;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Cli;

/// <summary>A dictionary as it was at a commit.</summary>
/// <param name="Repository">As seen from the folder that it lay in then, which may have been moved as a whole since.</param>
internal sealed record PastDictionary(GitRepository Repository, SourceTree Tree)
{
    /// <param name="like">Files as they are now, taken where they are the same.</param>
    public static PastDictionary At(string commit, GitRepository repository, DictionaryFolder folder, SourceTree? like = null)
    {
        var here = Revisions.Answered(repository.Tree(commit, folder.ShownAs, like));
        return here.Find(DefinitionFile.ConfigurationPath) is null
            && repository.Before(commit, DefinitionFile.ConfigurationPath, folder.Read().Files.Select(f => f.Path), path => !File.Exists(Path.Join(folder.Root, path))) is { } former
                ? new PastDictionary(former, Revisions.Answered(former.Tree(commit, folder.ShownAs, like)))
                : new PastDictionary(repository, here);
    }
}
