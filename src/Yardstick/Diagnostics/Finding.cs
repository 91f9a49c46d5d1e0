using Yardstick.Text;

namespace Yardstick.Diagnostics;

/// <summary>Another place that belongs to a finding, such as the first statement of something stated twice.</summary>
public sealed record RelatedPlace(Place Place, string Message)
{
    public string Message { get; init; } = UserInfo.Hidden(Message);
}

/// <summary>What a rule found at a place. Whatever quotes what was written, a password in it is repeated nowhere.</summary>
/// <param name="Place">The exact words that are wrong.</param>
/// <param name="Message">What is wrong, quoting it, in one sentence.</param>
/// <param name="Help">What to do about it.</param>
public sealed record Finding(Place Place, string Message, string Help)
{
    public string Message { get; init; } = UserInfo.Hidden(Message);

    public string Help { get; init; } = UserInfo.Hidden(Help);

    /// <summary>Facts a reader needs to judge the finding, a line each.</summary>
    public IReadOnlyList<string> Details { get; init => field = [.. value.Select(UserInfo.Hidden)]; } = [];

    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];

    /// <summary>Whom it is about, where the place does not tell: the metric of the file, the function or role of the entry.</summary>
    public Subject? Subject { get; init; }
}
