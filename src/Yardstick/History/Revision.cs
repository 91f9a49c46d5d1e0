using Yardstick.Git;

namespace Yardstick.History;

/// <summary>A commit, as far as people are told of it.</summary>
/// <param name="Time">When it was committed, in the time zone of who did.</param>
/// <param name="Author">The name of who wrote it, as git gives it.</param>
public sealed record Revision(string Id, DateTimeOffset Time, string Author)
{
    private const int ShownDigits = 10;

    public static GitAnswer<Revision> Read(GitRepository repository, string commit)
    {
        var answer = repository.Describe(commit);
        return answer.Value is { } described ? Of(described) : answer.Problem!;
    }

    internal static Revision Of(LoggedCommit commit) => new(commit.Id, commit.Time, commit.Author);

    /// <summary>For what was not committed.</summary>
    public static Revision None { get; } = new("", default, "");

    /// <summary>As much of the id as people are shown.</summary>
    public string ShortId => Id.Length > ShownDigits ? Id[..ShownDigits] : Id;

    public DateOnly Date => DateOnly.FromDateTime(Time.DateTime);
}
