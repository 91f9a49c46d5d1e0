namespace Yardstick.JsonSchema;

/// <summary>Finds schemas that lead back to themselves before they have looked at anything.</summary>
internal static class SelfReference
{
    public static Subschema? Find(IEnumerable<Subschema> schemas)
    {
        var done = new HashSet<Subschema>();
        foreach (var schema in schemas)
        {
            var onPath = new HashSet<Subschema>();
            var path = new Stack<Step>();
            Push(schema);
            while (path.TryPeek(out var top))
            {
                if (!top.Next.MoveNext())
                {
                    onPath.Remove(top.Schema);
                    done.Add(top.Schema);
                    path.Pop();
                }
                else if (onPath.Contains(top.Next.Current))
                {
                    return top.Next.Current;
                }
                else
                {
                    Push(top.Next.Current);
                }
            }

            void Push(Subschema next)
            {
                if (!done.Contains(next) && onPath.Add(next))
                {
                    path.Push(new(next, Certain(next).GetEnumerator()));
                }
            }
        }

        return null;
    }

    // The parts that are applied whatever the value is.
    private static IEnumerable<Subschema> Certain(Subschema schema) =>
        schema.Keywords.Where(k => k is RefKeyword or AllOfKeyword).SelectMany(k => k.InPlace);

    private sealed record Step(Subschema Schema, IEnumerator<Subschema> Next);
}
