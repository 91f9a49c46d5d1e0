namespace Yardstick.Model;

/// <summary>
/// Which function lies inside which. Every function gets the range of numbers that a walk through the tree gives to
/// it and all inside it, so that the question is answered at once however deep the nesting is.
/// </summary>
internal sealed class Nesting
{
    private readonly Dictionary<string, Numbers> ranges = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<Function>> circles = [];

    /// <param name="functions">Each id once.</param>
    public Nesting(IReadOnlyCollection<Function> functions)
    {
        var byId = functions.ToDictionary(f => f.Id.Value, StringComparer.Ordinal);
        var inside = functions.ToLookup(f => f.PartOf?.Value ?? "", StringComparer.Ordinal);
        var count = 0;
        foreach (var root in functions.Where(f => f.PartOf is not { } parent || !byId.ContainsKey(parent.Value)))
        {
            Walk(root.Id.Value);
        }

        // What no root leads to is part of a circle, or inside a function that is.
        foreach (var function in functions)
        {
            if (!ranges.ContainsKey(function.Id.Value))
            {
                var circle = CircleFrom(function, byId);
                circles.Add(circle);
                Walk(circle[0].Id.Value);
            }
        }

        void Walk(string root)
        {
            var path = new Stack<Step>([new(root, IsEntered: false)]);
            while (path.TryPop(out var at))
            {
                if (at.IsEntered)
                {
                    ranges[at.Id] = ranges[at.Id] with { Last = count };
                }
                else if (ranges.TryAdd(at.Id, new(++count, count)))
                {
                    path.Push(at with { IsEntered = true });
                    foreach (var child in inside[at.Id])
                    {
                        path.Push(new(child.Id.Value, IsEntered: false));
                    }
                }
            }
        }
    }

    public IReadOnlyList<IReadOnlyList<Function>> Circles => circles;

    public bool IsInside(string inner, string outer) =>
        inner != outer
        && ranges.TryGetValue(inner, out var within)
        && ranges.TryGetValue(outer, out var range)
        && range.First <= within.First && within.Last <= range.Last;

    // Upward until a function comes again: from there on lies the circle.
    private static List<Function> CircleFrom(Function start, Dictionary<string, Function> byId)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        var path = new List<Function>();
        var current = start;
        while (positions.TryAdd(current.Id.Value, path.Count))
        {
            path.Add(current);
            current = byId[current.PartOf!.Value];
        }

        return path[positions[current.Id.Value]..];
    }

    private sealed record Numbers(int First, int Last);

    private sealed record Step(string Id, bool IsEntered);
}
