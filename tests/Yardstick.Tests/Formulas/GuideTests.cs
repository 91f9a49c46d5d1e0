using System.Text.RegularExpressions;

using Yardstick.Formulas;

namespace Yardstick.Tests.Formulas;

/// <summary>What the guide says of formulas and units is what the code does.</summary>
public sealed partial class GuideTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Join(Repository.Root, "site", "Content", "guide", "formulas-and-units.md"));

    private static readonly UnitSystem Units = new([new("customer"), new("lead"), new("order"), new("incident")]);

    [Fact]
    public void Every_expression_reads()
    {
        var blocks = Lines.Select((line, i) => (line, i)).Where(l => l.line == "```formula").Select(l => Lines.Skip(l.i + 1).TakeWhile(x => x != "```")).ToList();
        Assert.Equal(3, blocks.Count);
        Assert.All(blocks.SelectMany(b => b), text => FormulaTree.Read(text));
    }

    [Fact]
    public void Every_formula_has_the_unit_that_the_table_says()
    {
        var inputs = Table("| input | unit |").ToDictionary(r => Code(r[0]), r => Units.Parse(r[1]).Unit, StringComparer.Ordinal);
        var rows = Table("| formula | unit | why |").ToList();
        Assert.Equal(15, rows.Count);
        foreach (var row in rows)
        {
            var derivation = UnitChecker.Derive(FormulaTree.Read(Code(row[0])), Units, n => inputs[n]);
            Assert.Empty(derivation.Findings);
            Assert.NotNull(derivation.Unit);
            Assert.Null(derivation.FindingAgainst(Units.Parse(row[1]).Unit!));
        }
    }

    [Fact]
    public void Formulas_are_the_same_where_the_table_says_so()
    {
        var rows = Table("| formula | other formula | same |").ToList();
        Assert.Equal(10, rows.Count);
        foreach (var row in rows)
        {
            var forms = row.Take(2).Select(c => NormalForm.Of(FormulaTree.Read(Code(c)), InputIdentity.Metric)).ToList();
            Assert.Equal(row[2] == "yes", forms[0].Equals(forms[1]));
        }
    }

    [Fact]
    public void Every_function_and_no_other_is_listed()
    {
        var listed = Table("| function | gives | unit |").SelectMany(r => CodeSpan().Matches(r[0])).Select(m => m.Groups[1].Value).ToList();
        Assert.All(listed, text => FormulaTree.Read(text));
        Assert.Equal(FunctionForm.Names, listed.Select(t => t[..t.IndexOf('(', StringComparison.Ordinal)]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_standard_units_are_listed()
    {
        var listed = string.Join(' ', Table("| kind | words |").Select(r => r[1] + r[0]));
        Assert.All(BaseUnit.Standard.Select(b => b.Name).Append("ratio"), name => Assert.Contains($"`{name}`", listed, StringComparison.Ordinal));
    }

    private static IEnumerable<string[]> Table(string header) => Lines
        .SkipWhile(l => l != header)
        .Skip(2)
        .TakeWhile(l => l.StartsWith('|'))
        .Select(l => l.Trim('|').Split('|').Select(c => c.Trim()).ToArray());

    private static string Code(string cell) => CodeSpan().Match(cell).Groups[1].Value;

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodeSpan();
}
