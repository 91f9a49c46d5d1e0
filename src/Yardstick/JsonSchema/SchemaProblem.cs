using Yardstick.Text;

namespace Yardstick.JsonSchema;

/// <summary>A mistake in a schema itself.</summary>
/// <param name="Pointer">JSON pointer to the keyword, from the root of its resource.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
/// <param name="Help">What to do about it.</param>
public sealed record SchemaProblem(Place Place, string Pointer, string Message, string Help);
