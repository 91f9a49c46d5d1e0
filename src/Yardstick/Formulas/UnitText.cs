using System.Globalization;
using System.Text;

using Yardstick.Text;

namespace Yardstick.Formulas;

/// <summary>A unit as it is written, before anyone knows whether its words are units.</summary>
/// <param name="Span">Offsets into the text that holds it.</param>
public sealed record UnitText(Span Span, IReadOnlyList<UnitWord> Words)
{
    /// <summary>Without spaces, as <c>EUR/customer</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var word in Words)
        {
            text.Append(word.IsDivisor ? (text.Length == 0 ? "1/" : "/") : text.Length == 0 ? "" : "*").Append(word.Word);
            if (word.Exponent != 1)
            {
                text.Append('^').Append(word.Exponent.ToString(CultureInfo.InvariantCulture));
            }
        }

        return text.ToString();
    }
}

/// <summary>One word of a unit.</summary>
public sealed record UnitWord(Span Span, bool IsDivisor, string Word, int Exponent);
