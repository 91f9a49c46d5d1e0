namespace Yardstick.Benchmarks.Runs;

/// <summary>A bound on something measured; only ratios taken in one run are bounded, since machines differ.</summary>
internal sealed record Goal(string Text, double Measured, double Bound, bool IsAtLeast)
{
    public bool IsMet => IsAtLeast ? Measured >= Bound : Measured <= Bound;

    public override string ToString() =>
        Invariant($"{Text,-66} {Measured,8:0.00}   {(IsAtLeast ? "at least" : "at most "),-8} {Bound,-5:0.##} {(IsMet ? "met" : "MISSED")}");
}
