namespace Yardstick.Governance;

/// <summary>One criterion over some metrics.</summary>
/// <param name="Weight">Points that each metric earns by it; from 1.</param>
/// <param name="Held">Number of metrics that have earned it.</param>
/// <param name="Asked">Number of metrics that have earned it or lack it.</param>
public sealed record Tally(ScoreCriterion Criterion, int Weight, int Held, int Asked)
{
    public int Earned => Weight * Held;

    public int Possible => Weight * Asked;

    public bool IsOpen => Held < Asked;
}

/// <summary>How much of what definitions should have they have. Of a single metric, each tally counts 0 or 1.</summary>
/// <param name="Tallies">In the order of the criteria; those that weigh nothing are left out.</param>
public sealed record Score(IReadOnlyList<Tally> Tallies)
{
    public int Earned => Tallies.Sum(t => t.Earned);

    public int Possible => Tallies.Sum(t => t.Possible);

    /// <summary>0 to 100, rounded down, so that 100 means that nothing is open; nothing where nothing is asked.</summary>
    public int? Percent => Possible == 0 ? null : (int)(Earned * 100L / Possible);

    /// <summary>Points are added, so a metric of which more is asked weighs more.</summary>
    internal static Score Sum(Score none, IEnumerable<Score> parts)
    {
        var held = new int[none.Tallies.Count];
        var asked = new int[none.Tallies.Count];
        foreach (var part in parts)
        {
            for (var i = 0; i < held.Length; i++)
            {
                held[i] += part.Tallies[i].Held;
                asked[i] += part.Tallies[i].Asked;
            }
        }

        return new Score([.. none.Tallies.Select((t, i) => t with { Held = held[i], Asked = asked[i] })]);
    }
}
