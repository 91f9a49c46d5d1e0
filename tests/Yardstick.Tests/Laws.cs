using FsCheck;
namespace Yardstick.Tests;

/// <summary>Laws are tried on the same draws in every run, so that whatever fails fails again. With YARDSTICK_DRAWS=anew each run makes its own.</summary>
internal static class Laws
{
    private static readonly Config Draws = Environment.GetEnvironmentVariable("YARDSTICK_DRAWS") == "anew"
        ? Config.QuickThrowOnFailure
        : Config.QuickThrowOnFailure.WithReplay(20261121, 1);

    public static void Holds(this Property law, int draws = 100, int largest = 100) =>
        law.Check(Draws.WithMaxTest(draws).WithEndSize(largest));
}
