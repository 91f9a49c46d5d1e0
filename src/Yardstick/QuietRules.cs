using Yardstick.Model;
using Yardstick.Rules;
using Yardstick.Text;

namespace Yardstick;

/// <summary>Remembers which rules found nothing, so that one that would look at the very same again need not.</summary>
internal sealed class QuietRules
{
    private readonly ContentCache known;
    private readonly CatalogueSums sums;
    private readonly DateOnly today;

    /// <param name="folder">Created when something is saved.</param>
    /// <param name="sums">Of what is judged.</param>
    /// <param name="today">The date it is judged at.</param>
    public QuietRules(string folder, CatalogueSums sums, DateOnly today)
    {
        known = ContentCache.Open(Path.Join(folder, "quiet.cache"), ContentCache.Build);
        this.sums = sums;
        this.today = today;
    }

    public bool Holds(Rule rule) => KeyOf(rule) is { } key && known.Find(key) is not null;

    public void Add(Rule rule)
    {
        if (KeyOf(rule) is { } key)
        {
            known.Keep(key, ReadOnlyMemory<byte>.Empty);
        }
    }

    public void Save() => known.Save();

    /// <returns>The same where a rule looks at the same; nothing for one that may look at anything.</returns>
    internal byte[]? KeyOf(Rule rule)
    {
        if (rule.Particulars is not { } particulars)
        {
            return null;
        }

        using var input = new InputHash();
        input.Add(rule.Id);
        input.Add(today.DayNumber);
        input.Add(sums.Common);
        foreach (var particular in particulars)
        {
            input.Add(particular);
            input.Add(sums.Of(particular));
        }

        return input.Sum();
    }
}
