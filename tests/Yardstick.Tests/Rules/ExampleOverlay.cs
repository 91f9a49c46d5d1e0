using System.Text;

using Yardstick.Changes;
using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Rules;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.Rules;

/// <summary>
/// Lays a rule's example over a dictionary. A section begins with one of
/// <c># file: PATH</c> (its top-level keys replace those of the file, or make a new one; a text that is no
/// readable mapping stands for the whole file), <c># no file: PATH</c>, <c># new file, copied from PATH: NEW PATH</c>,
/// <c># link: PATH</c>, <c># folder: PATH</c> and <c># known: PATH</c> (a list of known findings beside the dictionary). What stands between <c># before</c> and <c># after</c> was there in the base already. Within a file, <c># without: KEY</c> takes a key away.
/// </summary>
internal static class ExampleOverlay
{
    private const string ShownAs = "metrics/";
    private static readonly string[] Directives = ["# file: ", "# no file: ", "# new file, copied from ", "# link: ", "# folder: ", "# known: "];

    public static SourceTree Clean { get; } = SourceFolder.Read(Path.Join(Repository.Fixtures, "clean"), ShownAs);

    /// <summary>The clean dictionary with an example over it.</summary>
    public static SourceTree Lay(string example) => Split(example) is var (before, after) && before.Length > 0 ? Lay(Lay(Clean, before), after) : Lay(Clean, example);

    /// <summary>What an example says was there before the change; the clean dictionary for most.</summary>
    public static SourceTree LayBase(string example) => Split(example).Before is { Length: > 0 } before ? Lay(Clean, before) : Clean;

    /// <summary>What a rule's example raises: where the rule needs a base, against what was there before.</summary>
    public static IReadOnlyList<Diagnostic> Diagnostics(string rule, string example, DateOnly today)
    {
        if (!RuleSet.Find(rule)!.NeedsBase)
        {
            return Check(example, today).Diagnostics;
        }

        var changes = ChangeSet.Between(CatalogueReader.Read(LayBase(example)), CatalogueReader.Read(Lay(example)));
        return Pipeline.Check(changes, Pipeline.Check(changes.Base, today), today, new Dictionary<string, SourceFile>()).Diagnostics;
    }

    private static (string Before, string After) Split(string example)
    {
        const string Before = "# before\n";
        const string After = "# after\n";
        var (start, end) = (example.IndexOf(Before, StringComparison.Ordinal), example.IndexOf(After, StringComparison.Ordinal));
        return start < 0 ? ("", example) : (example[(start + Before.Length)..end], example[(end + After.Length)..]);
    }

    public static SourceTree Lay(SourceTree under, string example)
    {
        var files = under.Files.ToDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal);
        var problems = new List<SourceProblem>(under.Problems);
        foreach (var (directive, body) in Sections(example))
        {
            var colon = directive.IndexOf(": ", StringComparison.Ordinal);
            var path = directive[(colon + 2)..].Trim();
            switch (directive[..colon])
            {
                case "file":
                    files[path] = Merge(path, files.GetValueOrDefault(path, ""), body);
                    break;
                case "no file":
                    Assert.True(files.Remove(path), $"There is no {path} to take away.");
                    break;
                case "link":
                    files.Remove(path);
                    problems.Add(SourceFolder.LinkAt(path, ShownAs));
                    break;
                case "folder":
                    files.Remove(path);
                    problems.Add(SourceFolder.FolderAt(path, ShownAs));
                    break;
                case "known":
                    break;
                case var copy when copy.StartsWith("new file, copied from ", StringComparison.Ordinal):
                    files[path] = files[copy["new file, copied from ".Length..]];
                    break;
                default:
                    Assert.Fail($"'{directive}' begins no section.");
                    break;
            }
        }

        return new SourceTree(files.Select(f => new SourceFile(f.Key, f.Value) { ShownPath = ShownAs + f.Key }), problems);
    }

    /// <summary>What is found in the clean dictionary with an example over it, given the list of known findings that the example holds.</summary>
    public static Analysis Check(string example, DateOnly today) => Pipeline.Check(Lay(example), today, cache: null, Known(example));

    private static KnownList? Known(string example) =>
        Sections(example).Where(s => s.Directive.StartsWith("known: ", StringComparison.Ordinal)).Select(s => KnownList.Read(new SourceFile(s.Directive[7..].Trim(), s.Body))).SingleOrDefault();

    private static IEnumerable<(string Directive, string Body)> Sections(string example)
    {
        string? directive = null;
        var body = new StringBuilder();
        foreach (var line in example.TrimEnd('\n').Split('\n'))
        {
            if (BeginsSection(line))
            {
                if (directive is not null)
                {
                    yield return (directive, body.ToString());
                }

                directive = line[2..];
                body.Clear();
            }
            else
            {
                body.Append(line).Append('\n');
            }
        }

        if (directive is not null)
        {
            yield return (directive, body.ToString());
        }
    }

    private static bool BeginsSection(string line) =>
        Directives.Any(d => line.StartsWith(d, StringComparison.Ordinal));

    private static string Merge(string path, string under, string body)
    {
        var document = YamlReader.Read(new SourceFile(path, body));
        var isPart = document is { IsWhole: true, Root: YamlMapping or YamlScalar { Kind: ScalarKind.Null } };
        if (!isPart)
        {
            return body;
        }

        const string Without = "# without: ";
        var removed = body.Split('\n').Where(l => l.StartsWith(Without, StringComparison.Ordinal)).Select(l => l[Without.Length..].Trim()).ToHashSet();
        var over = Blocks(string.Concat(body.Split('\n').Where(l => l.Length > 0 && !l.StartsWith(Without, StringComparison.Ordinal)).Select(l => l + "\n")));
        var merged = Blocks(under).Where(b => !removed.Contains(b.Key)).ToList();
        foreach (var block in over)
        {
            var at = merged.FindIndex(b => b.Key == block.Key);
            if (at >= 0)
            {
                merged[at] = block;
            }
            else
            {
                merged.Add(block);
            }
        }

        return string.Concat(merged.Select(b => b.Text));
    }

    // A top-level key with everything up to the next one.
    internal static List<(string Key, string Text)> Blocks(string text)
    {
        var blocks = new List<(string Key, string Text)>();
        foreach (var line in text.Split('\n').SkipLast(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.Length > 0 && char.IsAsciiLetter(line[0]) && colon > 0)
            {
                blocks.Add((line[..colon], line + "\n"));
            }
            else if (blocks.Count > 0)
            {
                blocks[^1] = (blocks[^1].Key, blocks[^1].Text + line + "\n");
            }
            else
            {
                blocks.Add(("", line + "\n"));
            }
        }

        return blocks;
    }
}
