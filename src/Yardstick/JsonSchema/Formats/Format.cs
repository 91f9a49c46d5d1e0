namespace Yardstick.JsonSchema;

/// <summary>A format whose every case of the official suite is passed.</summary>
/// <param name="Noun">What a text of this format is.</param>
/// <param name="Help">How to write one.</param>
internal sealed record Format(string Name, string Noun, string Help, Func<string, bool> Accepts);
