using System.Collections.Concurrent;

using Yardstick.Yaml;

namespace Yardstick.Model;

public sealed record Person(YamlMapping Node, Stated<string> Id, Stated<string>? Name, Stated<string>? Handle, Stated<DateOnly>? From, Stated<DateOnly>? Until)
{
    public string Title => Name?.Value ?? Id.Value;

    /// <summary>Whether the last day has passed.</summary>
    public bool HasLeft(DateOnly today) => Until is { } until && until.Value < today;

    /// <summary>Whether the first day is still to come.</summary>
    public bool HasNotBegun(DateOnly today) => From is { } from && from.Value > today;
}

public sealed record Function(YamlMapping Node, Stated<string> Id, Stated<string>? Name, Stated<string>? Lead, Stated<string>? PartOf, bool IsSupport, Stated<string>? Description)
{
    public string Title => Name?.Value ?? Id.Value;
}

public sealed record Role(YamlMapping Node, Stated<string> Id, Stated<string>? Name, Stated<string>? Function, IReadOnlyList<Stated<string>> HeldBy, Stated<string>? Description)
{
    public string Title => Name?.Value ?? Id.Value;
}

/// <summary>Who there is: people, functions and roles in the order of the file, and each by its id.</summary>
public sealed class Organisation
{
    private readonly Dictionary<string, Person> people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Function> functions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Role> roles = new(StringComparer.Ordinal);
    private readonly Nesting nesting;
    private readonly ConcurrentDictionary<string, Function> outermost = new(StringComparer.Ordinal);

    private Organisation(IReadOnlyList<Person> people, IReadOnlyList<Function> functions, IReadOnlyList<Role> roles)
    {
        People = people;
        Functions = functions;
        Roles = roles;
        foreach (var person in People)
        {
            this.people.TryAdd(person.Id.Value, person);
        }

        foreach (var function in Functions)
        {
            this.functions.TryAdd(function.Id.Value, function);
        }

        foreach (var role in Roles)
        {
            this.roles.TryAdd(role.Id.Value, role);
        }

        nesting = new Nesting(this.functions.Values);
    }

    public IReadOnlyList<Person> People { get; }

    public IReadOnlyList<Function> Functions { get; }

    public IReadOnlyList<Role> Roles { get; }

    public Person? Person(string id) => people.GetValueOrDefault(id);

    public Function? Function(string id) => functions.GetValueOrDefault(id);

    public Role? Role(string id) => roles.GetValueOrDefault(id);

    /// <summary>The function this one is part of, the one above that, and so on; ends where the nesting goes in a circle.</summary>
    public IEnumerable<Function> Above(Function function)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { function.Id.Value };
        for (var current = function; current.PartOf is { } parent && seen.Add(parent.Value) && Function(parent.Value) is { } next; current = next)
        {
            yield return next;
        }
    }

    /// <summary>The function that holds this one and is part of no other; in a circle, one of it.</summary>
    public Function Outermost(Function function) =>
        outermost.TryGetValue(function.Id.Value, out var known) ? known : outermost[function.Id.Value] = FindOutermost(function);

    /// <summary>Whether a function is part of another one, directly or through others.</summary>
    public bool IsInside(string inner, string outer) => nesting.IsInside(inner, outer);

    /// <summary>Functions that are part of themselves: each circle once, from a function to the one it is part of.</summary>
    public IReadOnlyList<IReadOnlyList<Function>> Circles => nesting.Circles;

    /// <summary>The name of the person, role or function that an id stands for, or else the id.</summary>
    public string NameOf(string id) => Person(id)?.Title ?? Role(id)?.Title ?? Function(id)?.Title ?? id;

    /// <summary>The person an owner's id stands for: the person, or whoever alone holds the role.</summary>
    public Person? Accountable(string owner) =>
        Person(owner) ?? (Role(owner) is { HeldBy: [var holder] } ? Person(holder.Value) : null);

    // Each function on the way up is asked once.
    private Function FindOutermost(Function function)
    {
        var path = new List<Function>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = function; seen.Add(current.Id.Value);)
        {
            path.Add(current);
            if (outermost.TryGetValue(current.Id.Value, out var known))
            {
                path.Add(known);
                break;
            }

            if (current.PartOf is not { } parent || Function(parent.Value) is not { } next)
            {
                break;
            }

            current = next;
        }

        foreach (var member in path)
        {
            outermost[member.Id.Value] = path[^1];
        }

        return path[^1];
    }

    /// <summary>A part of the organisation, in which nothing names what is left out.</summary>
    public Organisation Only(IReadOnlySet<string> functions, IReadOnlySet<string> roles, IReadOnlySet<string> people)
    {
        return new(
            [.. People.Where(p => people.Contains(p.Id.Value))],
            [.. Functions.Where(f => functions.Contains(f.Id.Value)).Select(f => f with { Lead = Kept(f.Lead), PartOf = f.PartOf is { } outer && functions.Contains(outer.Value) ? outer : null })],
            [.. Roles.Where(r => roles.Contains(r.Id.Value)).Select(r => r with { HeldBy = [.. r.HeldBy.Where(h => people.Contains(h.Value))] })]);

        Stated<string>? Kept(Stated<string>? person) => person is not null && people.Contains(person.Value) ? person : null;
    }

    internal static Organisation Read(YamlNode? root)
    {
        var fields = Fields.Of(root);
        return new(
            ReadAll(fields, "people", (node, id, f) => new Person(node, id, f.Text("name"), f.Text("handle"), f.Date("from"), f.Date("until"))),
            ReadAll(fields, "functions", (node, id, f) => new Function(node, id, f.Text("name"), f.Text("lead"), f.Text("part_of"), f.IsTrue("support"), f.Text("description"))),
            ReadAll(fields, "roles", (node, id, f) => new Role(node, id, f.Text("name"), f.Text("function"), f.Texts("held_by"), f.Text("description"))));
    }

    private static List<T> ReadAll<T>(Fields fields, string name, Func<YamlMapping, Stated<string>, Fields, T> read) =>
    [
        .. from node in fields.Mappings(name)
           let id = new Fields(node).Text("id")
           where id is not null
           select read(node, id, new Fields(node)),
    ];
}
