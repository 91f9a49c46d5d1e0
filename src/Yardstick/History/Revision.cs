namespace Yardstick.History;

/// <summary>A commit, as far as people are told of it.</summary>
/// <param name="Time">When it was committed, in the time zone of who did.</param>
/// <param name="Author">The name of who wrote it, as git gives it.</param>
public sealed record Revision(string Id, DateTimeOffset Time, string Author)
{
    /// <summary>For what was not committed.</summary>
    public static Revision None { get; } = new("", default, "");

    public DateOnly Date => DateOnly.FromDateTime(Time.DateTime);
}
