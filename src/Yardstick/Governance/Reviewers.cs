using Yardstick.Model;

namespace Yardstick.Governance;

/// <summary>
/// Who is asked to review a change of each file, by their handles: of a metric its owner and stewards, of a folder the
/// lead of its function, of everything else those who govern the dictionary. Where none of them can be asked, the next wider circle is.
/// </summary>
public sealed class Reviewers
{
    private readonly Catalogue catalogue;
    private readonly DateOnly today;
    private readonly Dictionary<string, IReadOnlyList<string>> ofFolder = new(StringComparer.Ordinal);
    private readonly SortedSet<string> unreachable = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> governance;

    public Reviewers(Catalogue catalogue, DateOnly today)
    {
        this.catalogue = catalogue;
        this.today = today;
        governance = HandlesOf(catalogue.Configuration.GovernanceOwners);
    }

    /// <summary>Ids of people who would have been asked, but are here no longer or have no handle; complete once every file was asked for.</summary>
    public IReadOnlyCollection<string> Unreachable => unreachable;

    /// <returns>Each with its @, in ordinal order; empty where nobody can be asked.</returns>
    public IReadOnlyList<string> Of(DefinitionFile file)
    {
        var own = file.Metric is { } metric ? HandlesOf(metric.Owner is { } owner ? metric.Stewards.Prepend(owner) : metric.Stewards) : [];
        return own.Count > 0 ? own : OfFolder(file.Kind == DefinitionKind.Metric ? file.File.Path : "");
    }

    /// <param name="path">Of a folder or a file in it; its first part names the function.</param>
    public IReadOnlyList<string> OfFolder(string path)
    {
        var name = path.Split('/', 2)[0];
        if (!ofFolder.TryGetValue(name, out var handles))
        {
            ofFolder[name] = handles = catalogue.Organisation.Function(name) is { } function ? OfFunction(function) : governance;
        }

        return handles;
    }

    private IReadOnlyList<string> OfFunction(Function function)
    {
        foreach (var each in catalogue.Organisation.Above(function).Prepend(function))
        {
            if (each.Lead is { } lead && HandlesOf([lead]) is { Count: > 0 } handles)
            {
                return handles;
            }
        }

        return governance;
    }

    private List<string> HandlesOf(IEnumerable<Stated<string>> parties)
    {
        var handles = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var person in parties.SelectMany(p => People(p.Value)))
        {
            if (person.Handle is { } handle && IsHandle(handle.Value) && !person.HasLeft(today))
            {
                handles.Add("@" + handle.Value);
            }
            else
            {
                unreachable.Add(person.Id.Value);
            }
        }

        return [.. handles];
    }

    // A role that several hold makes none of them accountable, and all of them worth asking.
    private IEnumerable<Person> People(string party)
    {
        var organisation = catalogue.Organisation;
        return organisation.Person(party) is { } person ? [person] : organisation.Role(party)?.HeldBy.Select(h => organisation.Person(h.Value)).OfType<Person>() ?? [];
    }

    // What the schema asks for, checked again where a line of another program's file is made of it.
    private static bool IsHandle(string text) =>
        text.Length is > 0 and <= 100 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
