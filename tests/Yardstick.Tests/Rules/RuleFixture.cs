using System.Globalization;
using System.Text;

using Yardstick.Diagnostics;

namespace Yardstick.Tests.Rules;

/// <summary>
/// A case of a rule: an overlay as in the rules' examples, whose lines say what they should raise with
/// <c># expect: RULE, RULE</c>. Lines before its first section say it for places where no comment can stand
/// (<c># expect at PATH:LINE: RULE</c>) and set the date (<c># today: DATE</c>).
/// </summary>
internal sealed record RuleFixture(string Rule, string Name, string Text)
{
    private const string Mark = "# expect: ";
    private const string MarkAt = "# expect at ";
    private const string MarkToday = "# today: ";

    public static IEnumerable<RuleFixture> All() =>
        from folder in Directory.EnumerateDirectories(Path.Join(Repository.Fixtures, "rules")).Order(StringComparer.Ordinal)
        from file in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
        select new RuleFixture(Path.GetFileName(folder), Path.GetFileNameWithoutExtension(file), File.ReadAllText(file));

    public static RuleFixture Find(string rule, string name) => All().Single(f => f.Rule == rule && f.Name == name);

    public IReadOnlyList<Diagnostic> Diagnostics() => ExampleOverlay.Diagnostics(Rule, Text, Today());

    /// <summary>Every finding expected and found, a line each.</summary>
    public (string Expected, string Actual) Compare()
    {
        var expected = new List<string>();
        foreach (var line in Text.Split('\n').Where(l => l.StartsWith(MarkAt, StringComparison.Ordinal)))
        {
            var at = line[MarkAt.Length..];
            var colon = at.LastIndexOf(": ", StringComparison.Ordinal);
            expected.AddRange(at[(colon + 2)..].Split(", ").Select(rule => $"{at[..colon]} {rule}"));
        }

        foreach (var file in ExampleOverlay.Lay(Text).Files)
        {
            for (var number = 1; number <= file.LineCount; number++)
            {
                var mark = file.Line(number).IndexOf(Mark, StringComparison.Ordinal);
                if (mark >= 0)
                {
                    expected.AddRange(file.Line(number)[(mark + Mark.Length)..].Split(", ").Select(rule => string.Create(CultureInfo.InvariantCulture, $"{file.Path}:{number} {rule}")));
                }
            }
        }

        return (Lines(expected), Lines(Diagnostics().Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Place.File.Path}:{d.Place.Start.Line} {d.Rule}"))));
    }

    private static string Lines(IEnumerable<string> lines) =>
        lines.Order(StringComparer.Ordinal).Aggregate(new StringBuilder(), (text, line) => text.Append(line).Append('\n')).ToString();

    private DateOnly Today() =>
        Text.Split('\n').FirstOrDefault(l => l.StartsWith(MarkToday, StringComparison.Ordinal)) is { } line
            ? DateOnly.ParseExact(line[MarkToday.Length..].Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : RuleExampleTests.Today;
}
