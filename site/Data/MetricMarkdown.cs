using Yardstick.Site.Pages;
using Yardstick.Site.Rendering;
using Yardstick.Site.Safety;
using Yardstick.Site.Wording;

namespace Yardstick.Site.Data;

/// <summary>A metric's page as Markdown, for notes, chats and programs that read.</summary>
internal static class MetricMarkdown
{
    public static void Write(MetricPage page, Utf8Writer text)
    {
        Line(text, "# ", MarkdownText.Plain(page.Title));
        Line(text, MarkdownText.Plain(string.Join(" · ", page.Marks.Append(page.Owner is { } owner ? $"Owned by {owner.Text}" : "No owner yet"))));
        if (page.Story is { } story)
        {
            Line(text, "> ", MarkdownText.Plain(story));
        }

        Line(text, page.Definition is { } definition ? MarkdownText.Authored(definition) : "No definition yet.");
        Field(text, Headings.Aliases, string.Join(", ", page.Aliases));
        Field(text, Headings.Excludes, page.Excludes);
        Field(text, Headings.Population, page.Population);
        Field(text, Headings.Why, page.Why);
        Field(text, Headings.Decision, page.Decision);
        Field(text, Headings.Levers, string.Join("; ", page.Levers));
        Field(text, Headings.Risks, page.Risks);
        Field(text, "Kept in balance by", string.Join(", ", page.BalancedBy.Select(m => m.Name)));
        WriteFormula(text, page);
        WriteAim(text, page.Aim);
        WriteSteps(text, Headings.ContributesTo, page.Moves);
        WriteSteps(text, "What moves it", page.MovedBy);
        if (page.Playbook is { } playbook)
        {
            Line(text, "## ", Headings.Playbook);
            Line(text, MarkdownText.Authored(playbook));
        }

        Line(text, "## At a glance");
        foreach (var fact in page.Facts.Concat(page.MoreFacts))
        {
            Field(text, fact.Name, fact.Links.Count > 0 ? string.Join(", ", fact.Links.Select(l => l.Text)) : fact.Text);
        }
    }

    private static void WriteFormula(Utf8Writer text, MetricPage page)
    {
        if (page.Formula is not { IsWithheld: false } formula)
        {
            return;
        }

        Line(text, "## ", Headings.Formula);
        if (formula.Exact is { } exact)
        {
            Line(text, "    ", exact.ReplaceLineEndings(" "));
        }

        foreach (var input in formula.Inputs)
        {
            Field(text, input.Written is null ? input.Name : $"{input.Name} ({input.Written})", string.Join("; ", new[] { input.Unit, input.Metric?.Name ?? input.From, input.Description }.OfType<string>()));
        }

        if (formula.Result is { } result)
        {
            Line(text, MarkdownText.Plain($"For example: {string.Join(", ", formula.Example.Select(e => $"{e.Name} {e.Text}"))} make {result}."));
        }
    }

    private static void WriteAim(Utf8Writer text, Aim aim)
    {
        Line(text, "## Where it is heading");
        Line(text, MarkdownText.Plain(aim.Sentence ?? "No target yet."));
        foreach (var mark in aim.Marks)
        {
            Field(text, mark.Name, string.Join(", ", new[] { mark.Value, mark.When, mark.Note }.OfType<string>()));
        }
    }

    private static void WriteSteps(Utf8Writer text, string heading, IReadOnlyList<Step> steps)
    {
        if (steps.Count == 0)
        {
            return;
        }

        Line(text, "## ", heading);
        foreach (var step in steps)
        {
            Field(text, step.Metric.Name, $"{step.Kind ?? "kind not stated"}{(step.Because is { } because ? ", because " + because : "")} ({step.Evidence ?? "not tested yet"})");
        }
    }

    private static void Field(Utf8Writer text, string name, string? content)
    {
        if (!string.IsNullOrEmpty(content))
        {
            Line(text, "- **", MarkdownText.Plain(name), ":** ", MarkdownText.Plain(content));
        }
    }

    // A blank line parts it from the one before.
    private static void Line(Utf8Writer text, params ReadOnlySpan<string> parts)
    {
        if (text.Written.Length > 0)
        {
            text.Write('\n');
        }

        foreach (var part in parts)
        {
            text.Write(part);
        }

        text.Write('\n');
    }
}
