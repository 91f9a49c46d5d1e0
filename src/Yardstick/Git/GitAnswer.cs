namespace Yardstick.Git;

/// <summary>Why git could not answer: something about the machine, the clone or the question, and no bug.</summary>
/// <param name="Message">What is wrong, in one sentence.</param>
/// <param name="Help">What to do about it.</param>
public sealed record GitProblem(string Message, string Help)
{
    public static GitProblem NoRepository { get; } = new("The folder lies in no git repository, so nothing is known of other revisions.", "Run this in a clone of the repository.");

    public override string ToString() => $"{Message} {Help}";
}

/// <summary>What git answered, or why it could not: exactly one of the two.</summary>
public sealed record GitAnswer<T>(T? Value, GitProblem? Problem)
    where T : class
{
    public static implicit operator GitAnswer<T>(T value) => new(value, null);

    public static implicit operator GitAnswer<T>(GitProblem problem) => new(null, problem);
}
