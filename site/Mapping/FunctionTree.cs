using Yardstick.Model;
using Yardstick.Site.Publication;

namespace Yardstick.Site.Mapping;

/// <param name="Depth">How many functions it lies in.</param>
internal sealed record NestedFunction(Function Function, int Depth);

/// <summary>The functions as they nest. A circle of functions hangs at the top, so that none is lost.</summary>
internal sealed class FunctionTree
{
    // Deeper nesting than any organisation's is shown as if it ended here.
    private const int Deepest = 8;

    private readonly Dictionary<string, List<Function>> inside = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Role>> roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Function> byId;

    public FunctionTree(Organisation organisation)
    {
        Functions = [.. organisation.Functions.Where(f => Ids.IsUsable(f.Id.Value)).DistinctBy(f => f.Id.Value)];
        Roles = [.. organisation.Roles.Where(r => Ids.IsUsable(r.Id.Value)).DistinctBy(r => r.Id.Value)];
        byId = Functions.ToDictionary(f => f.Id.Value, StringComparer.Ordinal);
        var tops = new List<Function>();
        foreach (var function in Functions)
        {
            if (function.PartOf is { } parent && byId.ContainsKey(parent.Value))
            {
                ListOf(inside, parent.Value).Add(function);
            }
            else
            {
                tops.Add(function);
            }
        }

        foreach (var role in Roles.Where(r => r.Function is not null))
        {
            ListOf(roles, role.Function!.Value).Add(role);
        }

        InOrder = Walk(tops);
        Tops = [.. InOrder.Where(p => p.Depth == 0).Select(p => p.Function)];
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Function> Functions { get; }

    public IReadOnlyList<Role> Roles { get; }

    public IReadOnlyList<Function> Tops { get; }

    /// <summary>Each function before those inside it, with how deep it lies, 0 for the top.</summary>
    public IReadOnlyList<NestedFunction> InOrder { get; }

    /// <summary>The function of an id, if it has a page.</summary>
    public Function? Find(string? id) => id is null ? null : byId.GetValueOrDefault(id);

    public IReadOnlyList<Function> Inside(Function function) => inside.TryGetValue(function.Id.Value, out var list) ? list : [];

    public IReadOnlyList<Role> RolesOf(string functionId) => roles.TryGetValue(functionId, out var list) ? list : [];

    /// <summary>Builds a tree of another type from the functions inside one; each function once.</summary>
    public IReadOnlyList<T> Grow<T>(IReadOnlyList<Function> tops, Func<Function, IReadOnlyList<T>, T> make)
    {
        var seen = new HashSet<Function>(tops);
        return Grow(tops, 0);

        IReadOnlyList<T> Grow(IReadOnlyList<Function> functions, int depth)
        {
            var result = new List<T>();
            foreach (var function in functions)
            {
                var below = depth < Deepest ? Inside(function).Where(seen.Add).ToList() : [];
                result.Add(make(function, Grow(below, depth + 1)));
            }

            return result;
        }
    }

    private List<NestedFunction> Walk(List<Function> tops)
    {
        var order = new List<NestedFunction>();
        var seen = new HashSet<Function>();
        foreach (var top in tops.Concat(Functions))
        {
            var waiting = new Stack<NestedFunction>([new(top, 0)]);
            while (waiting.TryPop(out var next))
            {
                if (seen.Add(next.Function))
                {
                    order.Add(next);
                    foreach (var child in Inside(next.Function).Reverse())
                    {
                        waiting.Push(new(child, next.Depth + 1));
                    }
                }
            }
        }

        return order;
    }

    private static List<T> ListOf<T>(Dictionary<string, List<T>> lists, string id)
    {
        if (!lists.TryGetValue(id, out var list))
        {
            lists[id] = list = [];
        }

        return list;
    }
}
