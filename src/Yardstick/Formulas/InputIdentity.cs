using Yardstick.Text;

namespace Yardstick.Formulas;

/// <summary>What an input is, whatever name a formula gives it.</summary>
public abstract record InputIdentity
{
    /// <summary>Another metric, by its id.</summary>
    public static InputIdentity Metric(string id) => new MetricInput(id);

    /// <summary>
    /// Data, by the words of its source and its unit. Capitals and punctuation in the words count for nothing.
    /// Without a source only the name can tell it from others.
    /// </summary>
    /// <param name="what">Tells it from other data of this source and unit; nothing where all of them are taken as one.</param>
    public static InputIdentity Data(string? from, string? unit, string? what = null) =>
        PlainWords.Of(from) is { Length: > 0 } words ? new DataInput(words, unit ?? "", PlainWords.Of(what)) : new UnknownInput(unit ?? "");

    /// <summary>Text that equal inputs share and different ones don't.</summary>
    internal abstract string Key { get; }

    /// <summary>Whether the key tells the input from all others, even where two names in one formula share it.</summary>
    internal virtual bool IsCertain => false;

    /// <summary>Whether the key tells nothing of where the input comes from.</summary>
    internal virtual bool IsVague => false;

    private sealed record MetricInput(string Id) : InputIdentity
    {
        internal override string Key => "metric " + NormalKey.Quote(Id);

        internal override bool IsCertain => true;
    }

    private sealed record DataInput(string Words, string Unit, string What) : InputIdentity
    {
        internal override string Key => "data " + NormalKey.Quote(Words) + " " + NormalKey.Quote(Unit) + (What.Length == 0 ? "" : " " + NormalKey.Quote(What));
    }

    private sealed record UnknownInput(string Unit) : InputIdentity
    {
        internal override string Key => "unnamed " + NormalKey.Quote(Unit);

        internal override bool IsVague => true;
    }
}
