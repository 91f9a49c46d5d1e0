using Yardstick.Editing;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Tests.Cli;

public sealed class NewTests : IDisposable
{
    private const string File = "metrics/sales/offers-answered.yaml";

    private static readonly string[] Enough =
    [
        "new", "--name", "Offers answered", "--function", "sales", "--owner", "chloe.varga", "--definition", "Offers that were answered: yes or no.", "--why", "An offer without an answer is lost.",
        "--unit", "ratio", "--direction", "higher", "--contributes-to", "win-rate", "--because", "an offer that is answered can be won",
    ];

    private readonly Workspace workspace = Workspace.From("clean");

    [Fact]
    public void Flags_make_a_file_that_passes_the_check()
    {
        var result = workspace.Run(Enough).ExitsWith(0);
        Assert.Equal(File + "\n", result.Out);
        Golden.Equal("new/offers-answered.yaml", workspace.Read(File));
        Golden.Equal("new/next.txt", result.Error);
        workspace.Run("check", "--fail-on", "warning").ExitsWith(0);
    }

    [Fact]
    public void The_readme_s_example_works_in_the_dictionary_beside_it()
    {
        const string Command = "yardstick new --from-library ";
        var line = System.IO.File.ReadLines(Path.Join(Repository.Root, "README.md")).Single(l => l.StartsWith(Command, StringComparison.Ordinal));
        var words = line.Split('"');
        using var example = new Workspace().CopyIn(Path.Join(Repository.Root, "metrics"), "metrics").Git("init", "--quiet");
        example.Run([.. words[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1), words[1]]).ExitsWith(0);
        example.Run("check").ExitsWith(0);
    }

    [Fact]
    public void A_dialogue_asks_for_what_is_missing()
    {
        workspace.Type("", "Offers answered", "", "role", "saels", "sales", "sales-operations", "finn.berg", "eli.santos", "Offers that were answered.", "", "An offer without an answer is lost.", "Decides whom we call.", "ratio", "higher", "", "win-rate", "an offer that is answered can be won");
        var result = workspace.Run("new").ExitsWith(0);
        Golden.Equal("new/dialogue.txt", result.Error);
        Assert.Equal("metrics/sales/sales-operations/offers-answered.yaml\n", result.Out);
        workspace.Run("check").ExitsWith(0);
    }

    [Fact]
    public void A_dialogue_asks_again_for_a_unit_that_is_none_and_takes_per_for_the_stroke()
    {
        workspace.Type("", "Offer value", "", "function", "sales", "chloe.varga", "Worth of an offer.", "Small offers cost as much work.", "", "EUR per purchas", "EUR per Demos", "higher", "", "win-rate", "an offer that is answered can be won");
        workspace.Run("new").ExitsWith(0).Complains(">   'purchas' is no unit that is declared.").Complains("Declared in metrics/yardstick.yaml: demo.");
        Assert.Contains("unit: EUR/demo\n", workspace.Read("metrics/sales/offer-value.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_in_a_flag_is_written_as_definitions_state_it()
    {
        workspace.Run([.. Enough.Select(a => a == "ratio" ? "€ per customers" : a)]).ExitsWith(0);
        Assert.Contains("unit: EUR/customer\n", workspace.Read(File), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dialogue_that_starts_from_the_library_asks_for_little()
    {
        workspace.Type("days sales", "DSO", "", "function", "sales", "chloe.varga", "", "net-profit-margin", "money that is owed cannot be used");
        Golden.Equal("new/dialogue-library.txt", workspace.Run("new").ExitsWith(0).Error);
    }

    [Fact]
    public void The_end_of_the_input_ends_the_dialogue_and_writes_nothing()
    {
        workspace.Type("", "Offers answered").Run("new").ExitsWith(2).Complains("Nothing was written.");
        Assert.False(workspace.Has(File));
    }

    [Fact]
    public void Without_a_terminal_everything_missing_is_named_with_its_choices() =>
        Golden.Equal("new/missing.txt", workspace.Run("new", "--from-library", "win-rate").ExitsWith(2).Error);

    [Theory]
    [InlineData("--owner", "chloe.vargas", "Did you mean 'chloe.varga'?")]
    [InlineData("--owner", "finn.berg", "'finn.berg' is not possible for owner.")]
    [InlineData("--function", "saels", "Did you mean 'sales'?")]
    [InlineData("--function", "../../etc", "'../../etc' is not possible for function.")]
    [InlineData("--direction", "up", "Use higher, lower or range.")]
    [InlineData("--id", "../../../x", "is no id")]
    [InlineData("--id", "Offers_Answered", "is no id")]
    [InlineData("--id", "win-rate", "There is a metric 'win-rate' already")]
    [InlineData("--id", "con", "con")]
    [InlineData("--unit", "bananas", "bananas")]
    [InlineData("--contributes-to", "win-rat", "Did you mean 'win-rate'?")]
    [InlineData("--definition", "a\u202Eb", "U+202E")]
    public void A_wrong_answer_is_refused_and_nothing_written(string flag, string value, string complaint)
    {
        var at = Array.IndexOf(Enough, flag);
        string[] arguments = at < 0 ? [.. Enough, flag, value] : [.. Enough[..(at + 1)], value, .. Enough[(at + 2)..]];
        workspace.Run(arguments).ExitsWith(2).Complains(complaint);
        Assert.Equal(
            Directory.GetFiles(Path.Join(Repository.Fixtures, "clean"), "*.yaml", SearchOption.AllDirectories).Length,
            Directory.GetFiles(workspace.Folder, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void A_kpi_needs_an_objective_and_a_target_which_may_be_a_range()
    {
        workspace.Run([.. Enough, "--kind", "kpi"]).ExitsWith(2).Complains("--objective is missing (the aim it stands for). Use grow-recurring-revenue").Complains("--target is missing");
        string[] range = [.. Enough.Select(a => a == "higher" ? "range" : a), "--kind", "kpi", "--objective", "keep-customers"];
        workspace.Run([.. range, "--target", "0.7"]).ExitsWith(2).Complains("'0.7' is no target. Write two numbers as 0.7..0.9.");
        workspace.Run([.. range, "--target", "0.7..0.9"]).ExitsWith(0);
        Assert.Contains("target:\n  min: 0.7\n  max: 0.9\n  basis: placeholder\n", workspace.Read(File), StringComparison.Ordinal);
        workspace.Run("check").ExitsWith(0);
    }

    [Fact]
    public void A_file_that_is_there_is_never_written_over()
    {
        workspace.Write(File, "id: [broken");
        workspace.Run(Enough).ExitsWith(2).Complains("There is a metric 'offers-answered' already");
        Assert.Equal("id: [broken", workspace.Read(File));
    }

    [Fact]
    public void A_folder_that_is_a_link_is_not_followed()
    {
        Directory.CreateDirectory(workspace.PathOf("outside"));
        Directory.Move(workspace.PathOf("metrics/sales"), workspace.PathOf("metrics/kept"));
        Directory.CreateSymbolicLink(workspace.PathOf("metrics/sales"), workspace.PathOf("outside"));
        Assert.NotEqual(0, workspace.Run(Enough).ExitCode);
        Assert.Empty(Directory.GetFiles(workspace.PathOf("outside")));
    }

    [Fact]
    public void Units_of_the_library_are_declared_and_nothing_else_is_touched()
    {
        var before = workspace.Read("metrics/yardstick.yaml");
        workspace.Run("new", "--from-library", "first-response-time", "--function", "sales", "--owner", "chloe.varga", "--contributes-to", "mrr", "--because", "shops that are answered sooner stay").ExitsWith(0).Complains("Declared in metrics/yardstick.yaml: ticket.");
        Assert.Equal(
            before.Replace("  visitor: {description: A person who opened a landing page}\n", "  visitor: {description: A person who opened a landing page}\n  ticket: {description: A request of a customer or colleague for help}\n", StringComparison.Ordinal),
            workspace.Read("metrics/yardstick.yaml"));
        workspace.Run("check").ExitsWith(0);
    }

    [Theory]
    [InlineData("units: {}\n", "units: {ticket: {description: A request of a customer or colleague for help}}\n")]
    [InlineData("units: # none yet\n", "units:\n  ticket: {description: A request of a customer or colleague for help} # none yet\n")]
    [InlineData("units:\n  call: {description: A call} # beside", "units:\n  call: {description: A call} # beside\n  ticket: {description: A request of a customer or colleague for help}")]
    [InlineData("units: {call: {description: A call}}\n", "units: {ticket: {description: A request of a customer or colleague for help}, call: {description: A call}}\n")]
    [InlineData("units:\n    call:\n      description: A call\n", "units:\n    call:\n      description: A call\n    ticket: {description: A request of a customer or colleague for help}\n")]
    [InlineData("", "units:\n  ticket: {description: A request of a customer or colleague for help}\n")]
    public void Units_are_declared_in_the_form_that_is_there(string before, string after)
    {
        var configuration = YamlReader.Read(new SourceFile("yardstick.yaml", "title: T\n" + before));
        var added = UnitDeclarations.Add(configuration.File, (YamlMapping)configuration.Root!, [MetricLibrary.Units.Entries.First(u => u.Name == "ticket")]);
        Assert.Equal("title: T\n" + after, added?.Text);
    }

    [Fact]
    public void The_library_is_listed() => workspace.Run("new", "--list-library").ExitsWith(0).Prints("new/library.txt");

    [Fact]
    public void An_unknown_entry_is_refused_with_the_nearest() =>
        workspace.Run("new", "--from-library", "win-rat").ExitsWith(2).Complains("The library has no 'win-rat'. Did you mean 'win-rate'?");

    public void Dispose() => workspace.Dispose();
}
