using Yardstick.Model;

namespace Yardstick.Rules;

/// <summary>A place where something is named by its id.</summary>
/// <param name="What">Who names it, as a message begins: "the function of 'Win rate'".</param>
internal sealed record Mention(string What, Stated<string> Id);
