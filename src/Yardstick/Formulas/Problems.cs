using Yardstick.Text;

namespace Yardstick.Formulas;

/// <summary>Gathers problems of one formula. Of very many, the first tell a person all they need.</summary>
internal sealed class Problems
{
    private const int Most = 20;

    private readonly List<FormulaProblem> found = [];

    public bool Any => found.Count > 0;

    public bool AreTooMany => found.Count >= Most;

    /// <summary>Whether something was said of exactly this place.</summary>
    public bool StandAt(Span span) => found.Exists(p => p.Span == span);

    public void Add(Span span, string message, string help)
    {
        if (!AreTooMany)
        {
            found.Add(new(span, message, help));
        }
    }

    public void Add(FormulaProblem problem) => Add(problem.Span, problem.Message, problem.Help);

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<FormulaProblem> ToList() => [.. found.OrderBy(p => p.Span.Start).ThenBy(p => p.Span.End)];
}
