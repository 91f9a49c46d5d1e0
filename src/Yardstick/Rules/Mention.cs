using Yardstick.Model;

namespace Yardstick.Rules;

/// <summary>A place where something is named by its id.</summary>
/// <param name="whoNames">Gives <see cref="What"/>; most names exist, and nobody asks who names them.</param>
internal sealed class Mention(Func<string> whoNames, Stated<string> id)
{
    public Stated<string> Id { get; } = id;

    /// <summary>Who names it, as a message begins: "the function of 'Win rate'".</summary>
    public string What => whoNames();

    public void Deconstruct(out string what, out Stated<string> named) => (what, named) = (What, Id);
}
