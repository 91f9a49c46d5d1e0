namespace Yardstick.Text;

/// <summary>
/// Runs independent work on all cores. The framework's <c>Parallel.For</c> does the same, but where the tool is no native program it would be
/// compiled anew in every run, which takes some milliseconds.
/// </summary>
public static class InParallel
{
    /// <param name="count">How often the action runs, each time with the next number from 0.</param>
    /// <param name="action">What throws here is thrown to the caller when all have ended.</param>
    public static void Run(int count, Action<int> action)
    {
        var next = -1;
        var others = new Task[Math.Max(0, Math.Min(count, Environment.ProcessorCount) - 1)];
        for (var i = 0; i < others.Length; i++)
        {
            others[i] = Task.Run(Work);
        }

        try
        {
            Work();
        }
        finally
        {
            Task.WaitAll(others);
        }

        void Work()
        {
            for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
            {
                action(i);
            }
        }
    }
}
