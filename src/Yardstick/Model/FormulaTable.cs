using Yardstick.Formulas;
using Yardstick.Text;

namespace Yardstick.Model;

/// <summary>The formula of a metric as it was read, with what follows from it, worked out at first use. Two threads that ask at once work out the same.</summary>
public sealed class MetricFormula
{
    private readonly Stated<string> expression;
    private readonly Dictionary<string, FormulaInput> inputs;
    private readonly FormulaTable table;
    private UnitDerivation? derivation;
    private NormalForm? form;
    private string? meaning;
    private string? meaningByName;
    private string? meaningByDescription;

    internal MetricFormula(FormulaTable table, Metric metric, FormulaDefinition definition, Stated<string> expression)
    {
        this.table = table;
        this.expression = expression;
        Metric = metric;
        Definition = definition;
        Parsed = Formulas.Formula.Parse(expression.Value);
        inputs = definition.Inputs.ToDictionary(i => i.Name.Value, StringComparer.Ordinal);
        UnknownNames = [.. (Formula?.Uses ?? []).Where(u => !inputs.ContainsKey(u.Name)).DistinctBy(u => u.Name)];
    }

    public Metric Metric { get; }

    public FormulaDefinition Definition { get; }

    public ParsedFormula Parsed { get; }

    /// <summary>Nothing where the text could not be read.</summary>
    public Formula? Formula => Parsed.Formula;

    /// <summary>The whole expression in the file.</summary>
    public Place Place => expression.Place;

    /// <summary>Names in the expression that are no inputs, each at its first use.</summary>
    public IReadOnlyList<InputName> UnknownNames { get; }

    /// <summary>Whether the expression can be read and each of its names is an input.</summary>
    public bool IsUnderstood => Formula is not null && UnknownNames.Count == 0;

    /// <summary>The unit that the formula yields; nothing where its names are not all known.</summary>
    public UnitDerivation? Derivation =>
        !IsUnderstood ? null : derivation ??= UnitChecker.Derive(Formula!, table.Units, name => table.UnitOf(Input(name)!));

    /// <summary>What the formula says, whichever way it is written; nothing where it is not understood.</summary>
    public NormalForm? Form => !IsUnderstood ? null : form ??= FormulaTable.FormOf(this, i => table.IdentityOf(i));

    /// <summary>
    /// A text of formula, unit, period and population, in which data of one source and unit is one thing. Nothing where the
    /// formula is not understood.
    /// </summary>
    public string? Meaning => Form is null ? null : meaning ??= table.MeaningOf(this, Form);

    /// <summary>As <see cref="Meaning"/>, with data of one source and unit told apart by the names of the inputs.</summary>
    public string? MeaningByName => !IsUnderstood ? null : meaningByName ??= table.MeaningOf(this, table.ByName);

    /// <summary>As <see cref="Meaning"/>, with data of one source and unit told apart by the words that describe it.</summary>
    public string? MeaningByDescription => !IsUnderstood ? null : meaningByDescription ??= table.MeaningOf(this, table.ByDescription);

    /// <summary>
    /// Whether two metrics are the same number. People reword the description of an input or rename it; where they do both, nothing
    /// but the system is left in common, and one ledger holds many numbers.
    /// </summary>
    public bool IsSameAs(MetricFormula other) =>
        IsUnderstood && other.IsUnderstood
        && (string.Equals(MeaningByName, other.MeaningByName, StringComparison.Ordinal)
            || string.Equals(MeaningByDescription, other.MeaningByDescription, StringComparison.Ordinal));

    public FormulaInput? Input(string name) => inputs.GetValueOrDefault(name);

    /// <summary>Where in the file a part of the expression stands.</summary>
    public Place PlaceOf(Span span) => ExpressionPlace.Of(expression.Place, expression.Value, span);
}

/// <summary>Every formula and unit of a catalogue, each read once.</summary>
public sealed class FormulaTable
{
    private readonly Func<string, Metric?> find;
    private readonly Dictionary<Metric, MetricFormula> formulas = [];
    private readonly Lazy<ILookup<string, Metric>> users;
    private readonly Lazy<IReadOnlyList<IReadOnlyList<Metric>>> cycles;
    private readonly Dictionary<string, ParsedUnit> units = new(StringComparer.Ordinal);

    public FormulaTable(IReadOnlyList<Metric> metrics, Func<string, Metric?> find, UnitSystem units)
    {
        this.find = find;
        Units = units;
        foreach (var metric in metrics)
        {
            AddUnit(metric.Unit);
            foreach (var input in metric.Formula?.Inputs ?? [])
            {
                AddUnit(input.Unit);
            }
        }

        var read = new MetricFormula?[metrics.Count];
        InParallel.Run(read.Length, i =>
        {
            if (metrics[i].Formula is { Expression: { } expression } definition)
            {
                read[i] = new MetricFormula(this, metrics[i], definition, expression);
            }
        });
        All = [.. read.OfType<MetricFormula>()];
        foreach (var formula in All)
        {
            formulas.Add(formula.Metric, formula);
        }

        cycles = new(() => MetricCycles.Find([.. metrics.Where(m => !m.IsRetired)], m => SourcesOf(m).Where(s => !s.IsRetired && !s.IsImported)));
        users = new(() => All.SelectMany(UsesOf).Distinct().ToLookup(u => u.Id, u => u.By, StringComparer.Ordinal));
    }

    /// <summary>
    /// Every set of metrics in use that are computed from one another in a circle, each in the order from a metric to what it is computed from,
    /// starting with the smallest id.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<Metric>> Cycles => cycles.Value;

    /// <summary>The units that the configuration declares, and the standard ones.</summary>
    public UnitSystem Units { get; }

    /// <summary>In the order of the metrics' ids.</summary>
    public IReadOnlyList<MetricFormula> All { get; }

    public MetricFormula? Of(Metric metric) => formulas.GetValueOrDefault(metric);

    /// <summary>A unit that the catalogue states, as it was read.</summary>
    public ParsedUnit Parsed(Stated<string> unit) => units.TryGetValue(unit.Value, out var known) ? known : Units.Parse(unit.Value);

    /// <summary>Nothing where the metric states none, or one that is no unit.</summary>
    public Unit? UnitOf(Metric metric) => metric.Unit is { } unit ? Parsed(unit).Unit : null;

    /// <summary>The unit of an input, which may be that of another metric.</summary>
    public Unit? UnitOf(FormulaInput input) => input switch
    {
        { Metric: { } id } => find(id.Value) is { } metric ? UnitOf(metric) : null,
        { Unit: { } unit } => Parsed(unit).Unit,
        _ => null,
    };

    /// <summary>A text of formula, unit, period and population.</summary>
    /// <param name="formula">One that is understood.</param>
    /// <param name="identityOfData">When two inputs that are no metrics are the same.</param>
    public string MeaningOf(MetricFormula formula, Func<FormulaInput, InputIdentity> identityOfData) => MeaningOf(formula, FormOf(formula, identityOfData));

    /// <summary>
    /// A number that formulas over the same inputs share, whatever they make of them, and others hardly ever: it costs little, and
    /// only where two formulas have it in common is there a reason to compare what they mean.
    /// </summary>
    public static int InputsOf(MetricFormula formula, Func<FormulaInput, InputIdentity> identityOfData)
    {
        var hashes = new List<int>();
        var sum = 0;
        foreach (var use in formula.Formula!.Uses)
        {
            var hash = IdentityOf(formula, use.Name, identityOfData)?.GetHashCode() ?? 0;
            if (!hashes.Contains(hash))
            {
                hashes.Add(hash);
                sum += hash;
            }
        }

        return sum;
    }

    /// <summary>The metrics whose formulas take this one as an input, in the order of ids.</summary>
    public IEnumerable<Metric> UsersOf(Metric metric) => users.Value[metric.Id];

    private static IEnumerable<Use> UsesOf(MetricFormula formula) =>
        formula.Definition.Inputs.Where(i => i.Metric is not null).Select(i => new Use(i.Metric!.Value, formula.Metric));

    /// <summary>The metrics that a formula takes as inputs, in the order it states them.</summary>
    public IEnumerable<Metric> SourcesOf(Metric metric) =>
        (metric.Formula?.Inputs ?? []).Select(i => i.Metric is { } id ? find(id.Value) : null).OfType<Metric>();

    internal string MeaningOf(MetricFormula formula, NormalForm form)
    {
        var metric = formula.Metric;
        return string.Join('\n', form.Key, Shown(metric.Unit), metric.Period?.Value, PlainWords.Of(metric.Population?.Value));
    }

    internal static NormalForm FormOf(MetricFormula formula, Func<FormulaInput, InputIdentity> identityOfData) =>
        NormalForm.Of(formula.Formula!, name => IdentityOf(formula, name, identityOfData));

    private static InputIdentity? IdentityOf(MetricFormula formula, string name, Func<FormulaInput, InputIdentity> identityOfData) => formula.Input(name) switch
    {
        null => null,
        { Metric: { } id } => InputIdentity.Metric(id.Value),
        var input => identityOfData(input),
    };

    /// <summary>Data by its source, unit and name.</summary>
    internal InputIdentity ByName(FormulaInput data) => IdentityOf(data, data.Name);

    /// <summary>Data by its source, unit and the words that describe it.</summary>
    internal InputIdentity ByDescription(FormulaInput data) => IdentityOf(data, data.Description);

    internal InputIdentity IdentityOf(FormulaInput data, Stated<string>? what = null) => InputIdentity.Data(data.From?.Value, Shown(data.Unit), what?.Value);

    private string? Shown(Stated<string>? unit) => unit is null ? null : Parsed(unit).Unit?.ToString() ?? unit.Value;

    private void AddUnit(Stated<string>? unit)
    {
        if (unit is not null && !units.ContainsKey(unit.Value))
        {
            units.Add(unit.Value, Units.Parse(unit.Value));
        }
    }

    /// <summary>That a metric takes another as an input.</summary>
    private sealed record Use(string Id, Metric By);
}
