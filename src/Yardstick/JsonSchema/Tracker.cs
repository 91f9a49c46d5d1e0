namespace Yardstick.JsonSchema;

/// <summary>Which members of a mapping, or items of a list, some schema has looked at.</summary>
internal sealed class Tracker
{
    private readonly HashSet<int> marked = [];
    private bool all;

    public bool Has(int index) => all || marked.Contains(index);

    public void Mark(int index) => marked.Add(index);

    public void MarkAll() => all = true;

    public void Add(Tracker other)
    {
        all |= other.all;
        marked.UnionWith(other.marked);
    }
}
