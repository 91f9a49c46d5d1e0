using Yardstick.Editing;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.Cli;

/// <summary>Forms are filled by anyone: what they hold becomes text in a definition, or nothing.</summary>
public sealed class NewFromFormTests : IDisposable
{
    private readonly Workspace workspace = Workspace.From("clean");

    [Fact]
    public void A_filled_form_makes_the_file_that_flags_make()
    {
        Run(Form()).ExitsWith(0);
        Golden.Equal("new/from-form.yaml", workspace.Read("metrics/sales/offers-answered.yaml"));
        workspace.Run("check").ExitsWith(0);
    }

    [Fact]
    public void A_form_may_come_by_the_standard_input_and_asks_nothing()
    {
        var lines = Form().Split('\n');
        workspace.Type(lines).Run("new", "--from-form", "-").ExitsWith(0);
        Assert.True(workspace.Has("metrics/sales/offers-answered.yaml"));
    }

    [Fact]
    public void A_form_that_is_not_there_is_named() =>
        workspace.Run("new", "--from-form", "nope.md").ExitsWith(2).Complains("'nope.md' cannot be read: there is no such file.");

    [Fact]
    public void The_form_asks_for_what_the_reader_knows_and_offers_what_can_be_chosen()
    {
        var document = YamlReader.Read(new SourceFile("form.yml", File.ReadAllText(Path.Join(Repository.Root, ".github", "ISSUE_TEMPLATE", "propose-a-metric.yml"))));
        Assert.True(document.IsWhole);
        var items = ((YamlSequence)((YamlMapping)document.Root!)["body"]!).Items.Cast<YamlMapping>().Where(i => i["id"] is not null).ToList();
        var labels = items.Select(i => ((YamlScalar)((YamlMapping)i["attributes"]!)["label"]!).Text);
        Assert.Equal([FormBody.LibraryLabel, .. ProposalFields.All.Select(f => f.Label)], labels);

        var empty = new Proposal(Yardstick.Model.CatalogueReader.Read(new SourceTree([], [])), Workspace.Today);
        var options = items.Skip(1).Select(i => ((YamlMapping)i["attributes"]!)["options"] is YamlSequence list ? list.Items.Cast<YamlScalar>().Select(s => s.Text) : []);
        Assert.Equal(ProposalFields.All.Select(f => f.Choices(empty)), options);
    }

    [Theory]
    [InlineData("injected yaml", "Definition", "Text\nowner: finn.berg\nstatus: active\n---\nid: other")]
    [InlineData("quotes and comments", "Why it matters", "'\" # {[*&!|>%@`")]
    [InlineData("a foreign heading", "Definition", "Text\n\n### Not of the form\n\nMore")]
    [InlineData("an anchor", "Because", "&a *a !!python/object <<: x")]
    [InlineData("a tag", "Decision", "!<tag:yaml.org,2002:binary> aGk=")]
    public void What_looks_like_yaml_stays_text(string attack, string label, string answer)
    {
        Assert.NotEmpty(attack);
        Run(Form((label, answer))).ExitsWith(0);
        var root = (YamlMapping)YamlReader.Read(new SourceFile("x.yaml", workspace.Read("metrics/sales/offers-answered.yaml"))).Root!;
        Assert.Equal("chloe.varga", ((YamlScalar)root["owner"]!).Text);
        Assert.Equal("proposed", ((YamlScalar)root["status"]!).Text);
        var text = label switch
        {
            "Definition" => root["definition"],
            "Why it matters" => root["why"],
            "Decision" => root["decision"],
            _ => ((YamlMapping)((YamlSequence)root["contributes_to"]!).Items[0])["because"],
        };
        Assert.Equal(answer, ((YamlScalar)text!).Text.TrimEnd('\n'));
    }

    [Theory]
    [InlineData("a path in the id", "Id", "../../.github/workflows/x", "is no id")]
    [InlineData("an absolute path", "Id", "/etc/passwd", "is no id")]
    [InlineData("a path in the function", "Function", "../..", "is not possible for function")]
    [InlineData("a control character", "Definition", "a\u0007b", "U+0007")]
    [InlineData("an escape sequence", "Name", "\u001b[31mred", "U+001B")]
    [InlineData("a change of direction", "Name", "a\u202Eb", "U+202E")]
    [InlineData("a heading twice", "Definition", "Text\n\n### Owner\n\nfinn.berg", "stands twice")]
    [InlineData("a name over lines", "Name", "a\nb", "goes over several lines")]
    public void What_could_do_harm_is_refused(string attack, string label, string answer, string complaint)
    {
        Assert.NotEmpty(attack);
        Run(Form((label, answer))).ExitsWith(2).Complains(complaint);
        Assert.False(workspace.Has("metrics/sales/offers-answered.yaml"));
    }

    [Fact]
    public void A_huge_form_and_a_huge_answer_are_refused()
    {
        Run(Form(("Definition", new string('x', 70_000)))).ExitsWith(2).Complains("The form has more than 65536 characters.");
        Run(Form(("Definition", new string('x', 9_000)))).ExitsWith(2).Complains("9000 characters");
    }

    [Fact]
    public void What_is_no_form_is_refused() => Run("Hello!\n").ExitsWith(2).Complains("This is no filled form");

    public void Dispose() => workspace.Dispose();

    private RunResult Run(string form) => workspace.Write("form.md", form).Run("new", "--from-form", "form.md");

    private static string Form(params (string Label, string Answer)[] changes)
    {
        var answers = new Dictionary<string, string>
        {
            ["Start from the library"] = "_No response_",
            ["Name"] = "Offers answered",
            ["Id"] = "_No response_",
            ["Level"] = "function",
            ["Function"] = "sales",
            ["Role"] = "_No response_",
            ["Owner"] = "chloe.varga",
            ["Definition"] = "Offers that were **answered**.\n\nA no is an answer.",
            ["Why it matters"] = "An offer without an answer is lost.",
            ["Decision"] = "_No response_",
            ["Unit"] = "ratio",
            ["Direction"] = "higher",
            ["Contributes to"] = "win-rate",
            ["Because"] = "an offer that is answered can be won",
        };
        foreach (var (label, answer) in changes)
        {
            answers[label] = answer;
        }

        return string.Concat(answers.Select(a => $"### {a.Key}\n\n{a.Value}\n\n"));
    }
}
