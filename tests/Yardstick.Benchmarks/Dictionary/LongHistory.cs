using System.Text;

using Yardstick.Benchmarks.Runs;

namespace Yardstick.Benchmarks.Dictionary;

/// <summary>Many commits on top of a generated dictionary's own, each of them on some metrics, one after the other.</summary>
internal static class LongHistory
{
    public const int Commits = 1_000;

    public const int FilesEach = 20;

    // Hourly, from a moment after the generated commits.
    private const long FirstSecond = 1_780_000_000;

    /// <summary>Adds them as one stream: a commit at a time would take minutes.</summary>
    public static void AddTo(GeneratedFolder dictionary)
    {
        var stream = Path.Join(dictionary.Root, "history.stream");
        using (var output = File.Create(stream))
        {
            var metrics = dictionary.Company.Metrics;
            for (var number = 0; number < Commits; number++)
            {
                Write(output, Invariant($"commit refs/heads/main\ncommitter Generator <generator@example.com> {FirstSecond + (number * 3600)} +0000\ndata 0\n{(number == 0 ? "from refs/heads/main^0\n" : "")}"));
                for (var i = 0; i < FilesEach; i++)
                {
                    var metric = metrics[((number * FilesEach) + i) % metrics.Count];
                    var text = Encoding.UTF8.GetBytes(GeneratedFolder.Changed(metric, number));
                    Write(output, Invariant($"M 100644 inline metrics/{metric.Path}\ndata {text.Length}\n"));
                    output.Write(text);
                    Write(output, "\n");
                }
            }
        }

        using var input = File.OpenRead(stream);
        Programs.Output(new Invocation("git", ["fast-import", "--quiet"], dictionary.Root), input: input);
    }

    private static void Write(Stream output, string text) => output.Write(Encoding.UTF8.GetBytes(text));
}
