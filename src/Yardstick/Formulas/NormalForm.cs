namespace Yardstick.Formulas;

/// <summary>
/// What a formula says, whichever way it is written: inputs by what they are, sums and products flattened and sorted,
/// like terms gathered, constants folded exactly, division as a negative power, conditions sorted. A sum times one product
/// is multiplied out, so <c>(a - b) / a</c> is <c>1 - b / a</c>; sums times sums are not, for a formula not to grow.
/// Units behind <c>as</c> change no number and so don't count.
/// </summary>
public sealed class NormalForm : IEquatable<NormalForm>
{
    private NormalForm(string key) => Key = key;

    /// <summary>Equal for equal formulas only; the same in every run and on every machine.</summary>
    public string Key { get; }

    /// <param name="identityOf">What the input of a name is; nothing where there is no such input.</param>
    public static NormalForm Of(Formula formula, Func<string, InputIdentity?> identityOf)
    {
        var names = new InputNames(formula, identityOf);
        var reduction = new Reduction(names.KeyOf);
        var key = reduction.Reduce(formula.Root).Key;

        // Numbers beyond all use are not folded; such formulas are compared as they are written.
        return new(reduction.IsOverLimit ? "as written " + names.Written() : key);
    }

    public bool Equals(NormalForm? other) => other is not null && string.Equals(Key, other.Key, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as NormalForm);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    public override string ToString() => Key;

    /// <summary>The keys of a formula's inputs.</summary>
    private sealed class InputNames
    {
        private readonly Formula formula;
        private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);

        public InputNames(Formula formula, Func<string, InputIdentity?> identityOf)
        {
            this.formula = formula;
            var names = formula.Uses.Select(u => u.Name).Distinct(StringComparer.Ordinal);
            foreach (var same in names.GroupBy(identityOf))
            {
                // Two inputs from one system in one unit are two inputs all the same: 'won / offered', both from the CRM, is not 1.
                var needsName = same.Key is null or { IsVague: true } || (!same.Key.IsCertain && same.Skip(1).Any());
                foreach (var name in same)
                {
                    keys.Add(name, "[" + (same.Key?.Key ?? "unknown") + (needsName ? " as " + name : "") + "]");
                }
            }
        }

        public string KeyOf(string name) => keys[name];

        public string Written() => formula.ToString() + string.Concat(keys.OrderBy(k => k.Key, StringComparer.Ordinal).Select(k => " " + k.Key + k.Value));
    }
}
