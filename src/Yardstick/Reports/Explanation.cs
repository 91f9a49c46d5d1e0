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
            ? $"To change how it counts, write in yardstick.yaml:  {Setting(rule)}   (error, warning, note or off)"
            : "It cannot be switched off: what cannot be read cannot be checked.");
        if (rule.IsConfigurable)
        {
            output.WriteLine($"For a part of the dictionary:  {PartSetting(rule)}   (path, level, function or role)");
        }

        WriteOptions(output, rule);
    }

    /// <summary>What makes a rule count otherwise, as yardstick.yaml states it.</summary>
    public static string Setting(Rule rule) => $"rules: {{{rule.Id}: {(rule.Severity == Severity.Warning ? "note" : "warning")}}}";

    /// <summary>The same for a part of the dictionary.</summary>
    public static string PartSetting(Rule rule) => $"rules: {{{rule.Id}: {{where: [{{path: \"sales/**\", severity: off}}]}}}}";

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
