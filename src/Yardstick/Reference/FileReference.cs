namespace Yardstick.Reference;

/// <summary>A kind of file that an organisation keeps, with every key it may hold, in words for people who know no JSON Schema.</summary>
/// <param name="Name">The name of its schema.</param>
/// <param name="File">Which file it is, as people speak of it.</param>
/// <param name="Groups">Keys that stand in several places and are described once.</param>
public sealed record FileReference(
    string Name,
    string File,
    string Description,
    IReadOnlyList<KeyReference> Keys,
    IReadOnlyList<KeyGroup> Groups);

/// <summary>Keys that may stand at several places, such as the two bounds of a limit.</summary>
public sealed record KeyGroup(string Title, string Anchor, string Description, IReadOnlyList<KeyReference> Keys);

/// <summary>One key.</summary>
/// <param name="Path">From the top of the file: <c>[]</c> behind a list, and a word in angle brackets for a name that the file chooses.</param>
/// <param name="Anchor">Its lasting address on the page: the names in the path, joined by hyphens.</param>
/// <param name="Depth">0 at the top of a file or group.</param>
/// <param name="Values">What may be written, in a sentence or two.</param>
/// <param name="Needed">Whether it may be left out, in a sentence.</param>
/// <param name="Default">What holds when it is left out, as it is written in YAML; nothing where no single value does.</param>
/// <param name="Example">One or more ways to write it, in YAML.</param>
public sealed record KeyReference(
    string Path,
    string Anchor,
    int Depth,
    string Title,
    string Description,
    string Values,
    string Needed,
    string? Default,
    string Example)
{
    /// <summary>The group whose keys may stand below it.</summary>
    public KeyLink? Group { get; init; }
}

/// <summary>A way to the description of shared keys.</summary>
public sealed record KeyLink(string Title, string Anchor);
