using System.Globalization;

using Yardstick.Diagnostics;
using Yardstick.Formulas;
using Yardstick.Model;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Editing;

/// <summary>A metric that somebody proposes: what they said, on top of a library entry where they started from one.</summary>
public sealed class Proposal(Catalogue catalogue, DateOnly today)
{
    public const int LongestAnswer = 8000;

    /// <summary>Of a definition that nobody has agreed to yet.</summary>
    public const string FirstVersion = "0.1.0";

    // Written as they are said.
    private static readonly string[] Plain = ["level", "function", "role", "owner", "kind", "objective"];

    private readonly Dictionary<string, string> answers = new(StringComparer.Ordinal);

    public Catalogue Catalogue { get; } = catalogue;

    public DateOnly Today { get; } = today;

    /// <summary>Those of the configuration, and those of the library, which are declared when one is used.</summary>
    public UnitSystem Units { get; } = new(catalogue.Configuration.Units.Select(u => new CountedThing(u.Noun.Value, u.Plural?.Value))
        .Concat(MetricLibrary.Units.Entries.Select(u => new CountedThing(u.Name, ((u.Value as YamlMapping)?["plural"] as YamlScalar)?.Text))));

    /// <summary>What it starts from, and what fills the fields of which nothing is said.</summary>
    public LibraryEntry? Entry { get; set; }

    /// <summary>What was said, or else what the entry says or what holds where nothing is said.</summary>
    public string? this[string name]
    {
        get
        {
            var field = ProposalFields.All.First(f => f.Name == name);
            return Stated(name) ?? (field.Fills is { } fills && Entry?.Fields[fills] is YamlScalar scalar ? scalar.Text : field.Standard(this));
        }
    }

    public string? Stated(string name) => answers.GetValueOrDefault(name);

    public void Say(string name, string value) => answers[name] = ProposalFields.All.First(f => f.Name == name).Written(this, value);

    /// <summary>Whether the proposal cannot be written before this is said.</summary>
    public bool Lacks(ProposalField field) => field.IsNeeded(this) && this[field.Name] is null;

    /// <summary>Of the metric's file, in the folder of its level, function and role.</summary>
    public string Path => this["level"] switch
    {
        "company" => $"company/{this["id"]}.yaml",
        "function" => $"{this["function"]}/{this["id"]}.yaml",
        _ => $"{this["function"]}/{this["role"]}/{this["id"]}.yaml",
    };

    /// <summary>Metrics that the entry would be balanced by and that this dictionary does not have.</summary>
    public IReadOnlyList<string> MissingBalance => [.. BalanceHints.Where(id => !IsUsable(id))];

    private IEnumerable<string> BalanceHints =>
        Entry?.Fields["balanced_by"] is YamlSequence hints ? hints.Items.OfType<YamlScalar>().Select(s => s.Text) : [];

    /// <summary>The metric's file, and the configuration where units of the entry had to be declared in it.</summary>
    public ProposedChange Write()
    {
        var file = Named(Path, $"{Mends.Modeline.For(Path)}\n{YamlWriter.Write(Definition())}");
        var units = UnitDeclarations.Missing(this);
        var configuration = Catalogue.File(DefinitionKind.Configuration);
        if (units.Count == 0 || configuration is not { IsWhole: true, Root: YamlMapping root })
        {
            return new(file, null, []);
        }

        var declared = UnitDeclarations.Add(configuration.File, root, units);
        return new(file, declared is null ? null : new(configuration.File, declared), declared is null ? [] : [.. units.Select(u => u.Name)]);
    }

    /// <summary>What the rules say of the dictionary with the proposal in it: of its file, and of what it changes elsewhere.</summary>
    public IReadOnlyList<Diagnostic> Judge(ProposedChange change)
    {
        var files = Catalogue.Tree.Files.Select(f => f.Path == change.Configuration?.Before.Path ? change.Configuration.After : f).Append(change.Metric);
        return [.. Pipeline.Check(new SourceTree(files, Catalogue.Tree.Problems), Today).Diagnostics.Where(d => d.Place.File.Path == change.Metric.Path)];
    }

    private SourceFile Named(string path, string text) => new(path, text) { ShownPath = Catalogue.Tree.Absent(path).ShownPath };

    private YamlMapping Definition()
    {
        var date = YamlWriter.Text(Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var fields = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var known in Entry?.Fields.Entries ?? [])
        {
            fields[known.Name] = known.Value;
        }

        foreach (var field in ProposalFields.All.Where(f => f.Fills is not null && this[f.Name] is not null))
        {
            fields[field.Fills!] = YamlWriter.Text(AsWritten(this[field.Name]!));
        }

        foreach (var name in Plain.Where(n => this[n] is not null && Applies(n)))
        {
            fields[name] = YamlWriter.Text(this[name]!);
        }

        fields["version"] = YamlWriter.Text(FirstVersion);
        fields["status"] = YamlWriter.Text("proposed");
        fields["review"] = YamlWriter.Mapping(YamlWriter.Field("every", this["kind"] == "kpi" ? "quarter" : "half-year"), YamlWriter.Field("last", date));
        fields["changelog"] = YamlWriter.List(YamlWriter.Mapping(YamlWriter.Field("version", FirstVersion), YamlWriter.Field("date", date), YamlWriter.Field("change", "Proposed")));
        if (this["target"] is { } target)
        {
            fields["target"] = ProposedTarget.Read(target, this["direction"] == "range")!;
        }

        if (this["source"] is { } source)
        {
            fields["source"] = YamlWriter.Mapping(YamlWriter.Field("system", source));
        }

        if (this["contributes-to"] is { } parent)
        {
            fields["contributes_to"] = YamlWriter.List(YamlWriter.Mapping(
                YamlWriter.Field("metric", parent),
                YamlWriter.Field("type", this["link-type"]!),
                YamlWriter.Field("because", this["because"]!),
                YamlWriter.Field("evidence", YamlWriter.Mapping(YamlWriter.Field("state", "assumed"), YamlWriter.Field("note", "Not yet tested"), YamlWriter.Field("date", date)))));
        }

        if (BalanceHints.Where(IsUsable).Select(YamlWriter.Text).ToList() is { Count: > 0 } balance)
        {
            fields["balanced_by"] = YamlWriter.List(balance);
        }
        else
        {
            fields.Remove("balanced_by");
        }

        return YamlWriter.Mapping([.. FieldOrder.OfMetric.Names.Where(fields.ContainsKey).Select(n => YamlWriter.Field(n, fields[n]))]);
    }

    private bool Applies(string field) => field switch
    {
        "function" => this["level"] != "company",
        "role" => this["level"] == "role",
        _ => true,
    };

    private bool IsUsable(string id) => Catalogue.Find(id) is { IsRetired: false };

    // Several lines are written as a block, which ends with a line break.
    private static string AsWritten(string answer) => answer.Contains('\n', StringComparison.Ordinal) ? answer.TrimEnd('\n') + "\n" : answer;
}

/// <param name="Declared">Names of the units that the configuration did not know.</param>
public sealed record ProposedChange(SourceFile Metric, ChangedFile? Configuration, IReadOnlyList<string> Declared);

public sealed record ChangedFile(SourceFile Before, SourceFile After);
