using Yardstick.Text;

namespace Yardstick.Yaml;

/// <summary>Why a document could not be read whole.</summary>
public enum YamlProblemKind
{
    /// <summary>The text is not well-formed.</summary>
    Invalid,

    /// <summary>Well-formed, but refused: it could mislead a reader or exhaust the machine.</summary>
    Unsafe,
}

/// <param name="Message">What is wrong, in one sentence.</param>
/// <param name="Help">What to do about it.</param>
/// <param name="Earlier">For a second statement of the same thing, the first one.</param>
public sealed record YamlProblem(YamlProblemKind Kind, Span Span, string Message, string Help, Span? Earlier = null);

/// <summary>The tree of one file; with problems, the tree of what stands before them.</summary>
public sealed record YamlDocument(SourceFile File, YamlNode? Root, IReadOnlyList<YamlProblem> Problems)
{
    public bool IsWhole => Problems.Count == 0;

    /// <summary>Reads a file as JSON where its name says so, and else as YAML.</summary>
    public static YamlDocument Read(SourceFile file) =>
        file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? JsonReader.Read(file) : YamlReader.Read(file);
}
