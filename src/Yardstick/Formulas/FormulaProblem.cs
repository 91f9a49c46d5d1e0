using Yardstick.Text;

namespace Yardstick.Formulas;

/// <summary>What is wrong at a place of an expression or of a unit's text.</summary>
/// <param name="Span">Offsets into that text; <see cref="ExpressionPlace"/> finds them in the file.</param>
/// <param name="Message">What is wrong, quoting it, in one sentence.</param>
/// <param name="Help">What to do about it.</param>
public sealed record FormulaProblem(Span Span, string Message, string Help);
