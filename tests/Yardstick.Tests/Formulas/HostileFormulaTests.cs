using System.Diagnostics;

using Yardstick.Formulas;

namespace Yardstick.Tests.Formulas;

/// <summary>Formulas made to exhaust a machine: each gets a clear answer soon, on a small stack.</summary>
public sealed class HostileFormulaTests
{
    private const int StackSize = 512 * 1024;

    // Many times what any of them needs, and far below what a slow algorithm would take.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static TheoryData<string, string> Readable => new()
    {
        { "10 000 terms", Joined(" + ", 10_000, i => "a" + i) },
        { "10 000 equal terms", Joined(" - ", 10_000, _ => "a") },
        { "10 000 factors", Joined(" * ", 10_000, i => "a" + i) },
        { "10 000 divisors", Joined(" / ", 10_000, i => "a" + (i % 50)) },
        { "10 000 numbers", Joined(" * ", 10_000, i => "1." + i) },
        { "sum of 10 000 fractions", Joined(" + ", 10_000, i => "a / " + ((2 * i) + 1)) },
        { "10 000 arguments", "max(" + Joined(", ", 10_000, i => "a" + i) + ")" },
        { "10 000 conditions", "count(a where " + Joined(" or ", 10_000, i => $"x = {i} and y != {i}") + ")" },
        { "100 parentheses", new string('(', 100) + "a" + new string(')', 100) },
        { "100 nested sums of sums", Nested(100, "(", " + b) * c - d") },
        { "100 nested changes", Nested(100, "change(", ")") },
        { "50 nested changes of sums", Nested(50, "change(", " + b)") },
        { "100 nested squares", Nested(99, "(", ") ^ 2") },
        { "100 nested powers of a number", Nested(99, "(", ") ^ 1000").Replace("a", "3", StringComparison.Ordinal) },
        { "product of sums of sums", Joined(" * ", 2_000, i => $"(a{i} + b{i})") },
        { "quotients of sums", Nested(99, "(x + y) / (", ")") },
        { "long sum times long product", "(" + Joined(" + ", 5_000, i => "a" + i) + ") * " + Joined(" * ", 5_000, i => "b" + i) },
        { "long sum by long sum", "(" + Joined(" + ", 5_000, i => "a" + i) + ") / (" + Joined(" + ", 5_000, i => "b" + i) + ")" },
        { "functions of a long sum", Nested(99, "sum(", ")").Replace("a", Joined(" + ", 2_000, i => "a" + i), StringComparison.Ordinal) },
        { "a sum wrapped a hundred times", Nested(99, "-(", " + 1)").Replace("a", Joined(" + ", 2_000, i => "a" + i), StringComparison.Ordinal) },
        { "10 000 units", Joined(" + ", 10_000, i => $"a{i} as ticket^{1 + (i % 99)}") },
        { "50 000 characters of a name", new string('a', 50_000) },
        { "100 digits", new string('9', 100) },
    };

    public static TheoryData<string, string, string> Unreadable => new()
    {
        { "10 000 parentheses", new string('(', 10_000) + "a" + new string(')', 10_000), "nested more than 100 deep" },
        { "10 000 open parentheses", new string('(', 10_000), "nested more than 100 deep" },
        { "10 000 functions", string.Concat(Enumerable.Repeat("sum(", 10_000)), "nested more than 100 deep" },
        { "10 000 nots", "count(a where " + string.Concat(Enumerable.Repeat("not ", 10_000)) + "b = 1)", "nested more than 100 deep" },
        { "10 000 parentheses in a condition", "count(a where " + new string('(', 10_000), "nested more than 100 deep" },
        { "10 000 minus signs", new string('-', 10_000) + "a", "Two signs in a row" },
        { "10 000 powers", "a" + string.Concat(Enumerable.Repeat(" ^ 2", 10_000)), "raised again" },
        { "10 000 as", "a" + string.Concat(Enumerable.Repeat(" as EUR", 10_000)), "A second 'as'" },
        { "10 000 closing parentheses", "a" + new string(')', 10_000), "closes nothing" },
        { "10 000 commas", new string(',', 10_000), "where a value is expected" },
        { "10 000 quotes", new string('"', 10_001), "wrong quotes" },
        { "a hostile exponent", "2^999999999", "too large" },
        { "an exponent of 10 000 digits", "a ^ " + new string('9', 10_000), "no number" },
        { "a number of 250 000 digits", new string('9', 250_000), "at most 100 digits" },
        { "a number of 250 000 letters", "1" + new string('e', 250_000), "no number" },
        { "250 000 names", string.Concat(Enumerable.Repeat("a ", 125_000)), "A sign is missing" },
        { "250 000 strangers", new string('?', 250_000), "no meaning" },
        { "unknown functions", string.Concat(Enumerable.Repeat("summm(a) + ", 20_000)) + "a", "no function" },
        { "a long unknown function", new string('s', 250_000) + "(a)", "no function" },
    };

    [Theory]
    [MemberData(nameof(Readable), DisableDiscoveryEnumeration = true)]
    public void A_huge_formula_is_worked_on_in_time(string what, string text) => OnSmallStack(what, () =>
    {
        var formula = Formula.Parse(text).Formula!;
        Assert.NotNull(formula);
        Assert.NotNull(Formula.Parse(formula.ToString()).Formula);
        Assert.NotEmpty(NormalForm.Of(formula, InputIdentity.Metric).Key);
        Assert.NotNull(UnitChecker.Derive(formula, Dictionary.Units, n => Dictionary.Units.Parse(n.Length % 2 == 0 ? "EUR" : "ticket").Unit));
        Assert.NotNull(ExampleEvaluator.Evaluate(formula, n => 1.0000000001m + n.Length));
        Assert.NotEmpty(Decomposition.Of(formula).Parts);
    });

    [Theory]
    [MemberData(nameof(Unreadable), DisableDiscoveryEnumeration = true)]
    public void A_hostile_formula_is_refused_in_time(string what, string text, string message) => OnSmallStack(what, () =>
    {
        var parsed = Formula.Parse(text);
        Assert.Null(parsed.Formula);
        Assert.InRange(parsed.Problems.Count, 1, 20);
        Assert.Contains(parsed.Problems, p => p.Message.Contains(message, StringComparison.Ordinal) || p.Help.Contains(message, StringComparison.Ordinal));
        Assert.All(parsed.Problems, p => Assert.InRange(p.Message.Length + p.Help.Length, 10, 500));
    });

    [Fact]
    public void Numbers_too_long_to_fold_leave_the_formula_as_it_is_written()
    {
        Assert.StartsWith("as written ((3 ^ 1000)", Key("((3 ^ 1000) ^ 1000) ^ 1000 * a"), StringComparison.Ordinal);
        Assert.NotEqual(Key("((3 ^ 1000) ^ 1000) ^ 1000 * a"), Key("((3 ^ 1000) ^ 1000) ^ 999 * a"));

        static string Key(string text) => NormalForm.Of(FormulaTree.Read(text), InputIdentity.Metric).Key;
    }

    [Fact]
    public void Time_grows_with_the_length_and_not_with_its_square()
    {
        var small = Time(2_000);
        var large = Time(16_000);
        Assert.True(large < (small * 8 * 6) + TimeSpan.FromMilliseconds(200), $"{small.TotalMilliseconds} ms, {large.TotalMilliseconds} ms");

        static TimeSpan Time(int terms)
        {
            var text = Joined(" + ", terms, i => $"a{i} * b{i} / (c{i} - 1)");
            var best = TimeSpan.MaxValue;
            for (var run = 0; run < 3; run++)
            {
                var clock = Stopwatch.StartNew();
                var formula = Formula.Parse(text).Formula!;
                _ = NormalForm.Of(formula, InputIdentity.Metric).Key;
                _ = UnitChecker.Derive(formula, Dictionary.Units, _ => Dictionary.Units.Parse("ratio").Unit).Unit;
                best = clock.Elapsed < best ? clock.Elapsed : best;
            }

            return best;
        }
    }

    private static string Joined(string sign, int count, Func<int, string> part) => string.Join(sign, Enumerable.Range(0, count).Select(part));

    private static string Nested(int depth, string before, string behind) =>
        string.Concat(Enumerable.Repeat(before, depth)) + "a" + string.Concat(Enumerable.Repeat(behind, depth));

    private static void OnSmallStack(string what, Action check)
    {
        Exception? failure = null;
        var clock = Stopwatch.StartNew();
        var thread = new Thread(
            () =>
            {
                try
                {
                    check();
                }
#pragma warning disable CA1031 // Whatever the check throws is thrown again on the test's own thread.
                catch (Exception e)
#pragma warning restore CA1031
                {
                    failure = e;
                }
            },
            StackSize);
        thread.Start();
        Assert.True(thread.Join(Patience), $"{what}: no answer within {Patience}");
        Assert.True(failure is null, $"{what}: {failure}");
        TestContext.Current.SendDiagnosticMessage($"{what}: {clock.ElapsedMilliseconds} ms");
    }
}
