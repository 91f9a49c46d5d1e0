using System.Text;

namespace Yardstick.Tests.Formulas;

/// <summary>
/// A fixture that holds inputs and, indented below each, what comes of it; lines that begin with <c>#</c> are kept.
/// </summary>
internal static class Table
{
    public static void Holds(string fixture, Func<string, IEnumerable<string>> outcome)
    {
        var relative = "formulas/" + fixture;
        var actual = new StringBuilder();
        foreach (var line in File.ReadAllLines(Path.Join(Repository.Fixtures, relative)).Where(l => !l.StartsWith("    ", StringComparison.Ordinal)))
        {
            actual.Append(line).Append('\n');
            if (line.Length > 0 && !line.StartsWith('#'))
            {
                foreach (var result in outcome(line))
                {
                    actual.Append("    ").Append(result.TrimEnd()).Append('\n');
                }
            }
        }

        Golden.Equal(relative, actual.ToString());
    }

    /// <summary>A line that marks a place in the line above it, as the reports do.</summary>
    public static string Mark(Yardstick.Text.Span span) => new string(' ', span.Start) + "^" + new string('~', Math.Max(0, span.Length - 1));
}
