// Tool output in documents is never typed by hand: the build writes it, or with --check says which has moved.
//
//     <!-- output of: yardstick check metrics -->
//     ```text
//     (what the command prints on standard output)
//     ```
//
// A command runs in the root, or where it says itself: `cd some/folder && yardstick check`.

using System.Text.RegularExpressions;

string[] documents = ["README.md", "CONTRIBUTING.md"];

var block = new Regex(
    @"^<!-- output of: (cd (?<folder>\S+) && )?yardstick (?<arguments>.*?) -->\n(?<fence>```+)(?<language>[^\n]*)\n.*?^\k<fence>$",
    RegexOptions.Multiline | RegexOptions.Singleline);

/// <summary>Brings every document and every schema for editors up to date, or with <c>--check</c> fails naming those that are not.</summary>
void WriteDocs(bool checkOnly)
{
    var stale = new List<string>();
    foreach (var (path, text) in CurrentDocs())
    {
        if (System.IO.File.Exists(path) && System.IO.File.ReadAllText(path) == text)
        {
            continue;
        }

        stale.Add(path);
        if (!checkOnly)
        {
            System.IO.Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)));
            System.IO.File.WriteAllText(path, text);
            Console.WriteLine($"  wrote {path}");
        }
    }

    if (checkOnly && stale.Count > 0)
    {
        throw new CakeException($"What the tool prints has moved in {string.Join(", ", stale)}. Run ./build.sh docs, read the difference and commit it.");
    }
}

IEnumerable<(string Path, string Text)> CurrentDocs()
{
    // Schemas first: the commands in documents read them.
    foreach (var name in new[] { "configuration", "metric", "objectives", "organisation", "waivers" })
    {
        yield return ($"metrics/.yardstick/{name}.schema.json", Printed(root, $"schema {name}"));
        yield return ($"site/Content/reference/{name}.md", Printed(root, $"schema {name} --format markdown"));
    }

    yield return ("site/Content/reference/rules.md", Printed(root, "rules --format markdown"));

    // Whom the host asks about the example dictionary; what stands outside the markers is written by hand.
    yield return (".github/CODEOWNERS", Printed(root, "codeowners metrics --output -"));

    foreach (var path in documents.Where(System.IO.File.Exists))
    {
        yield return (path, block.Replace(System.IO.File.ReadAllText(path), WithOutput));
    }
}

string WithOutput(Match match)
{
    var output = Printed(System.IO.Path.Join(root, match.Groups["folder"].Value), match.Groups["arguments"].Value);
    var longest = Regex.Matches(output, "`{3,}").Select(m => m.Length).DefaultIfEmpty(2).Max();
    var fence = new string('`', longest + 1);
    var comment = match.Value[..match.Value.IndexOf('\n')];
    return $"{comment}\n{fence}{match.Groups["language"].Value}\n{output}{fence}";
}

// Findings are output like any other; only a command that could not do its work fails the build.
string Printed(string folder, string commandLine)
{
    var arguments = Regex.Matches(commandLine, "\"([^\"]*)\"|(\\S+)").Select(m => m.Groups[1].Value + m.Groups[2].Value).ToArray();
    var outcome = Start(System.IO.Path.Join(root, tool), arguments, folder, ToolEnvironment());
    return outcome.ExitCode < 2
        ? outcome.Output.ReplaceLineEndings("\n").TrimEnd('\n') + "\n"
        : throw new CakeException($"yardstick {commandLine} ended with exit code {outcome.ExitCode}:\n{outcome.Output}{outcome.Error}");
}
