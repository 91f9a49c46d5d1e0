namespace Yardstick.Site.Pages;

/// <summary>Questions to be answered yes or no, and what the answers come to.</summary>
/// <param name="Before">Markdown above it.</param>
/// <param name="After">Markdown below it.</param>
public sealed record SelfTest(string Before, IReadOnlyList<SelfTestPart> Parts, Outcome Whole, string After);

/// <summary>Questions of which none may be answered no, the gravest part first.</summary>
public sealed record SelfTestPart(IReadOnlyList<SelfTestQuestion> Questions, Outcome Otherwise);

/// <param name="Reason">Why it is asked.</param>
public sealed record SelfTestQuestion(int Number, string Text, string Reason);

/// <param name="Words">What it comes to, with the condition before a colon.</param>
/// <param name="Advice">What to do then.</param>
public sealed record Outcome(string Words, string Advice)
{
    /// <summary>The same without the condition: "A metric."</summary>
    public string Verdict => Words[(Words.IndexOf(": ", StringComparison.Ordinal) + 2)..];
}
