using Yardstick.Text;

namespace Yardstick.Formulas;

public enum UnitFindingKind
{
    /// <summary>Units that don't go together.</summary>
    Mismatch,

    /// <summary>Units that measure the same on another scale, as minute and hour.</summary>
    Scale,

    /// <summary>A unit behind <c>as</c> that nobody declared.</summary>
    Undeclared,

    /// <summary>No offence: the unit of an input isn't known, so less can be checked.</summary>
    Unknown,
}

/// <summary>What is wrong with the units of a formula.</summary>
/// <param name="Span">Offsets into the formula's text.</param>
/// <param name="Message">What is wrong, quoting it, in one sentence.</param>
/// <param name="Help">What to do about it.</param>
public sealed record UnitFinding(UnitFindingKind Kind, Span Span, string Message, string Help);
