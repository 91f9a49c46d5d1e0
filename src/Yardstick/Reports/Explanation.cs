using Yardstick.Diagnostics;
using Yardstick.Rules;

namespace Yardstick.Reports;

/// <summary>A rule's page for the terminal.</summary>
public static class Explanation
{
    public static void Write(TextWriter output, Rule rule)
    {
        output.WriteLine($"{rule.Id} ({ReportJson.Word(rule.Severity)}, family {rule.Family.ToString().ToLowerInvariant()})");
        output.WriteLine();
        output.WriteLine(rule.Summary);
        output.WriteLine(rule.Why);
        WriteExample(output, "Wrong", rule.Bad);
        WriteExample(output, "Right", rule.Good);
        output.WriteLine();
        output.WriteLine(rule.IsConfigurable
            ? $"To change how it counts, write in yardstick.yaml:  rules: {{{rule.Id}: {(rule.Severity == Severity.Warning ? "note" : "warning")}}}   (error, warning, note or off)"
            : "It cannot be switched off: what cannot be read cannot be checked.");
        if (rule.IsConfigurable)
        {
            output.WriteLine($"For a part of the dictionary:  rules: {{{rule.Id}: {{where: [{{path: \"sales/**\", severity: off}}]}}}}   (path, level, function or role)");
        }

        WriteOptions(output, rule);
    }

    private static void WriteOptions(TextWriter output, Rule rule)
    {
        if (rule.Options.Count == 0)
        {
            return;
        }

        output.WriteLine($"Its options, as in  rules: {{{rule.Id}: {{{rule.Options[0].Name}: …}}}}");
        foreach (var option in rule.Options)
        {
            output.WriteLine();
            output.WriteLine($"    {option.Name}: {option.StandardText}");
            output.WriteLine($"    {option.Description} It takes {option.Expected}.");
        }
    }

    private static void WriteExample(TextWriter output, string title, string example)
    {
        output.WriteLine();
        output.WriteLine(title + ":");
        foreach (var line in example.Split('\n'))
        {
            output.WriteLine(line.Length == 0 ? "" : "    " + Printable.Line(line));
        }
    }
}
