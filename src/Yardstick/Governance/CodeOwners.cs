using Yardstick.Model;

namespace Yardstick.Governance;

/// <summary>
/// The lines of a CODEOWNERS file for a dictionary. The last line that matches wins, so a folder stands before what is in
/// it: a file that is still to come is asked of those who look after its folder, and only files of other owners have lines of their own.
/// </summary>
public static class CodeOwners
{
    // GitHub knows no way to write these in a path.
    private const string Inexpressible = "!*?[]\\#\"";

    /// <param name="folder">The dictionary's folder from the repository's root, with a slash at its end; empty for the root itself.</param>
    public static OwnerLines Of(Catalogue catalogue, Reviewers reviewers, string folder)
    {
        var root = new Folder("");
        var unwritable = new List<string>();
        foreach (var file in catalogue.Files)
        {
            if (IsExpressible(file.File.Path))
            {
                Put(root, file, reviewers);
            }
            else
            {
                unwritable.Add(file.File.Path);
            }
        }

        // A folder that is still to come is its function's already.
        foreach (var function in catalogue.Organisation.Functions.Where(f => IsExpressible(f.Id.Value) && !f.Id.Value.Contains('/', StringComparison.Ordinal)))
        {
            root.Child(function.Id.Value);
        }

        var lines = new List<string>();
        if (!IsExpressible(folder))
        {
            return new OwnerLines([], [.. catalogue.Files.Select(f => f.File.Path)]);
        }

        Write(root, "/" + folder, [], reviewers, lines);
        return new OwnerLines(lines, unwritable);
    }

    private static void Put(Folder root, DefinitionFile file, Reviewers reviewers)
    {
        var parts = file.File.Path.Split('/');
        var folder = root;
        foreach (var part in parts.SkipLast(1))
        {
            folder = folder.Child(part);
        }

        folder.Files.Add(parts[^1], reviewers.Of(file));
    }

    private static void Write(Folder folder, string pattern, IReadOnlyList<string> inherited, Reviewers reviewers, List<string> lines)
    {
        // The root of a repository holds more than the dictionary: no line may speak of all of it.
        var own = pattern == "/" ? [] : reviewers.OfFolder(folder.Path);
        WriteLine(pattern, own, inherited, lines);
        foreach (var (name, owners) in folder.Files)
        {
            WriteLine(pattern + name, owners, own, lines);
        }

        foreach (var (name, inner) in folder.Folders)
        {
            Write(inner, $"{pattern}{name}/", own, reviewers, lines);
        }
    }

    private static void WriteLine(string pattern, IReadOnlyList<string> owners, IReadOnlyList<string> inherited, List<string> lines)
    {
        if (owners.Count > 0 && !owners.SequenceEqual(inherited))
        {
            lines.Add($"{pattern.Replace(" ", "\\ ", StringComparison.Ordinal)} {string.Join(' ', owners)}");
        }
    }

    private static bool IsExpressible(string path) =>
        path.All(c => c == ' ' || !(char.IsWhiteSpace(c) || char.IsControl(c) || Inexpressible.Contains(c, StringComparison.Ordinal)));

    private sealed class Folder(string path)
    {
        public string Path { get; } = path;

        public SortedDictionary<string, IReadOnlyList<string>> Files { get; } = new(StringComparer.Ordinal);

        public SortedDictionary<string, Folder> Folders { get; } = new(StringComparer.Ordinal);

        public Folder Child(string name)
        {
            if (!Folders.TryGetValue(name, out var child))
            {
                Folders[name] = child = new Folder(Path.Length == 0 ? name : $"{Path}/{name}");
            }

            return child;
        }
    }
}

/// <param name="Unwritable">Paths that no line can name; their folder's owners are asked.</param>
public sealed record OwnerLines(IReadOnlyList<string> Lines, IReadOnlyList<string> Unwritable);
