namespace Yardstick.JsonSchema;

/// <summary>The field names that a schema and its in-place parts speak of.</summary>
internal static class KnownNames
{
    public static IEnumerable<string> Of(Subschema schema) =>
        Reach(schema).SelectMany(s => s.Find<MembersKeyword>()?.Names ?? []).Distinct(StringComparer.Ordinal);

    /// <summary>The schema that describes a field, looked for through references and branches.</summary>
    public static Subschema? SchemaOf(Subschema schema, string name) =>
        Reach(schema).Select(s => s.Find<MembersKeyword>()?[name]).FirstOrDefault(s => s is { IsFalse: false });

    /// <summary>A schema and all that are applied to the same value by way of it.</summary>
    public static IEnumerable<Subschema> Reach(Subschema schema)
    {
        var reached = new HashSet<Subschema> { schema };
        var pending = new Queue<Subschema>();
        pending.Enqueue(schema);
        while (pending.TryDequeue(out var next))
        {
            yield return next;
            foreach (var part in next.Keywords.SelectMany(k => k.InPlace))
            {
                if (reached.Add(part))
                {
                    pending.Enqueue(part);
                }
            }
        }
    }
}
