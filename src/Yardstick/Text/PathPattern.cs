namespace Yardstick.Text;

/// <summary>
/// A pattern of paths: <c>*</c> stands for any letters within a part, <c>?</c> for one, and <c>**</c> as a part of its
/// own for any number of parts. A pattern that ends in <c>/</c> means everything below. Letters match exactly.
/// </summary>
public sealed class PathPattern
{
    private enum Step
    {
        Letter,
        AnyLetter,
        AnyLetters,
        AnyParts,
        Anything,
    }

    private readonly List<Step> steps = [];
    private readonly List<char> letters = [];

    public PathPattern(string text)
    {
        var whole = text.EndsWith('/') ? text + "**" : text;
        for (var i = 0; i < whole.Length;)
        {
            var beginsPart = i == 0 || whole[i - 1] == '/';
            if (beginsPart && whole.AsSpan(i) is "**")
            {
                Add(Step.Anything, ref i, 2);
            }
            else if (beginsPart && whole.AsSpan(i).StartsWith("**/"))
            {
                Add(Step.AnyParts, ref i, 3);
            }
            else
            {
                Add(whole[i] switch { '*' => Step.AnyLetters, '?' => Step.AnyLetter, _ => Step.Letter }, ref i, 1);
            }
        }

        void Add(Step step, ref int at, int length)
        {
            letters.Add(whole[at]);
            steps.Add(step);
            at += length;
        }
    }

    /// <summary>All ways of matching are followed at once, letter by letter, so that no pattern makes any path slow.</summary>
    public bool Matches(string path)
    {
        var (now, next) = (new bool[steps.Count + 1], new bool[steps.Count + 1]);
        Enter(now, 0);
        foreach (var letter in path)
        {
            Array.Clear(next);
            for (var i = 0; i < steps.Count; i++)
            {
                if (now[i])
                {
                    Advance(next, i, letter);
                }
            }

            (now, next) = (next, now);
        }

        return now[^1];
    }

    private void Advance(bool[] next, int at, char letter)
    {
        switch (steps[at])
        {
            case Step.Letter when letter == letters[at]:
            case Step.AnyLetter when letter != '/':
                Enter(next, at + 1);
                break;
            case Step.AnyLetters when letter != '/':
            case Step.Anything:
                Enter(next, at);
                break;
            case Step.AnyParts:
                // Only behind a whole part may the next step begin.
                next[at] = true;
                if (letter == '/')
                {
                    Enter(next, at + 1);
                }

                break;
        }
    }

    // What may stand for nothing is entered together with what follows it.
    private void Enter(bool[] states, int at)
    {
        states[at] = true;
        while (at < steps.Count && steps[at] is Step.AnyLetters or Step.AnyParts or Step.Anything)
        {
            states[++at] = true;
        }
    }
}
