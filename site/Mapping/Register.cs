using System.Collections.Concurrent;

using Yardstick.Diagnostics;
using Yardstick.Governance;
using Yardstick.Model;
using Yardstick.Reports;
using Yardstick.Site.Pages;
using Yardstick.Site.Publication;
using Yardstick.Site.Safety;
using Yardstick.Site.Wording;
using Yardstick.Text;

namespace Yardstick.Site.Mapping;

/// <summary>What all pages look up: names, owners, the metrics of each function and role, and the company KPIs each metric moves.</summary>
internal sealed class Register
{
    private readonly ConcurrentDictionary<Metric, MetricName> names = new();
    private readonly Dictionary<Metric, List<Metric>> kpis = [];
    private readonly ILookup<string?, Metric> ofFunction;
    private readonly ILookup<string?, Metric> ofRole;
    private readonly HashSet<string> people;
    private readonly Lazy<IReadOnlyList<FacetColumn>> facets;
    private readonly ConcurrentDictionary<Metric, string> definitions = new();
    private readonly Dictionary<Person, int> load = [];
    private readonly Dictionary<string, List<Metric>> balanced = new(StringComparer.Ordinal);

    public Register(Published published, IReadOnlyList<Diagnostic> diagnostics, Frame frame, SourceLinks sources, Alterations alterations)
    {
        Published = published;
        Frame = frame;
        Sources = sources;
        Alterations = alterations;
        Diagnostics = diagnostics;
        Changes = new ChangeLists(this);
        Tree = new FunctionTree(published.Organisation);
        Names = Names.Of(published.Organisation, published.Find, published.Objectives, published.CustomSchema);
        Plans = new Plans(published);
        ofFunction = published.Metrics.Where(m => m.Level?.Value == Level.Function).ToLookup(m => m.Function?.Value);
        ofRole = published.Metrics.Where(m => m.Level?.Value == Level.Role).ToLookup(m => m.Role?.Value);
        Findings = new FindingNotes(diagnostics, published);
        people = PeopleWithPages.Of(published);
        facets = new(() => Facets.Of(this));
        foreach (var metric in published.Metrics)
        {
            kpis[metric] = [];
            foreach (var counter in metric.IsRetired ? [] : metric.BalancedBy.Select(b => b.Value).Distinct(StringComparer.Ordinal).Where(b => b != metric.Id))
            {
                if (!balanced.TryGetValue(counter, out var list))
                {
                    balanced[counter] = list = [];
                }

                list.Add(metric);
            }

            if (metric is { IsActive: true, Owner: { } owner } && Organisation.Accountable(owner.Value) is { } person)
            {
                load[person] = load.GetValueOrDefault(person) + 1;
            }
        }

        InUse = published.Metrics.Count(m => !m.IsRetired);
        CompanyKpis = [.. published.Metrics.Where(m => m.IsCompanyKpi && !m.IsRetired).OrderByDescending(IsNorthStar)];
        foreach (var kpi in Tops)
        {
            foreach (var mover in MoversOf(kpi))
            {
                kpis[mover].Add(kpi);
            }
        }
    }

    public Published Published { get; }

    /// <summary>Nothing in an edition that doesn't show how well the dictionary is kept: of what it withholds, a score would say that it is missing.</summary>
    public Scores? Scores => Scoring.GetAwaiter().GetResult();

    /// <summary>The same, which may still be being worked out.</summary>
    public required Task<Scores?> Scoring { private get; init; }

    /// <summary>What happened to the metrics, as far as this audience may know.</summary>
    public required PublishedHistory History { get; init; }

    /// <summary>Why nothing is known of what happened, for whoever can do something about it.</summary>
    public string? HistoryProblem => History.IsKnown || !Published.Allows(Disclosed.Repository) ? null : $"No history is shown here. {History.Problem}".TrimEnd();

    /// <summary>The same, sorted.</summary>
    public ChangeLists Changes { get; }

    /// <summary>What a change alters, where its preview is asked for.</summary>
    public Alterations Alterations { get; }

    /// <summary>When the sources' revision was made.</summary>
    public required DateTimeOffset Revised { get; init; }

    /// <summary>The day that is judged at; nothing is overdue where it isn't known.</summary>
    public required DateOnly? Date { get; init; }

    public bool IsDated => Date is not null;

    public DateOnly Today => Date ?? DateOnly.MinValue;

    /// <summary>The findings, those at hidden metrics too; nothing in an edition that shows none.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The same in words.</summary>
    public FindingNotes Findings { get; }

    public Frame Frame { get; }

    public SourceLinks Sources { get; }

    public FunctionTree Tree { get; }

    public Plans Plans { get; }

    /// <summary>What metrics are found by, made once for all who ask.</summary>
    public IReadOnlyList<FacetColumn> FacetColumns => facets.Value;

    public Organisation Organisation => Published.Organisation;

    /// <summary>What ids are called, as far as the audience may know.</summary>
    public Names Names { get; }

    /// <summary>The North Star first, then in the order of ids.</summary>
    public IReadOnlyList<Metric> CompanyKpis { get; }

    /// <summary>The company KPIs, and whatever is named as the North Star, which may be none of them.</summary>
    public IEnumerable<Metric> WatchedByAll => NorthStar is { } star ? CompanyKpis.Prepend(star) : CompanyKpis;

    /// <summary>Where chains end: the company KPIs, then those of other dictionaries.</summary>
    public IEnumerable<Metric> Tops => CompanyKpis.Concat(Published.Cascade.ImportedTops);

    /// <summary>How many metrics are not retired.</summary>
    public int InUse { get; }

    /// <summary>What keeps a metric in balance.</summary>
    public IEnumerable<Metric> Balancing(Metric metric) => metric.BalancedBy.Select(b => Published.Find(b.Value)).OfType<Metric>().Where(m => m != metric && Alterations.IsDrawn(m)).Distinct();

    /// <summary>What a metric keeps in balance.</summary>
    public IReadOnlyList<Metric> BalancedBy(Metric metric) => balanced.TryGetValue(metric.Id, out var list) ? list : [];

    public Metric? NorthStar => Published.Find(Published.Configuration.NorthStar?.Value);

    public bool IsNorthStar(Metric metric) => ReferenceEquals(metric, NorthStar);

    public MetricName Name(Metric metric) =>
        metric.IsImported ? MakeName(metric)
        : kpis.ContainsKey(metric) ? names.GetOrAdd(metric, MakeName)
        : throw new InvalidOperationException($"'{metric.Id}' is not published.");

    /// <summary>A definition without its mark-up, made once for all files that hold it.</summary>
    public string? DefinitionInWords(Metric metric) => metric.Definition is { } definition ? definitions.GetOrAdd(metric, _ => SafeMarkdown.ToWords(definition.Value)) : null;

    /// <summary>A metric's name, leading to its page.</summary>
    public static Anchor Link(Metric metric) => new(metric.Title, ImportedPages.AddressOf(metric));

    /// <summary>The company KPIs that a metric moves, directly or through others.</summary>
    public IReadOnlyList<Metric> KpisMovedBy(Metric metric) => kpis[metric];

    public IEnumerable<Metric> OfCompany() => Published.Metrics.Where(m => m.Level?.Value == Level.Company);

    public IEnumerable<Metric> OfFunction(string id) => ofFunction[id];

    public IEnumerable<Metric> OfRole(string id) => ofRole[id];

    /// <summary>Number of metrics in use that a person answers for, over all roles held.</summary>
    public int ActiveOf(Person person) => load.GetValueOrDefault(person);

    /// <summary>Those who have a page, each once, in the order of the file.</summary>
    public IEnumerable<Person> PeopleShown => Organisation.People.Where(p => people.Contains(p.Id.Value)).DistinctBy(p => p.Id.Value);

    public Anchor Link(Person person) => new(person.Title, people.Contains(person.Id.Value) ? Targets.Person(person.Id.Value) : null);

    /// <summary>What the repository's host knows a person by, such as "@ada"; nothing for an audience that isn't told.</summary>
    public string? HandleOf(Person person) => Published.Allows(Disclosed.Handles) && person.Handle is { } stated ? "@" + stated.Value : null;

    public static Anchor Link(Function function) => new(function.Title, Targets.Function(function.Id.Value));

    public static Anchor Link(Role role) => new(role.Title, Targets.Role(role.Id.Value));

    /// <summary>A person, role or function by its id; the id alone where there is none.</summary>
    public Anchor Party(string id)
    {
        if (Organisation.Person(id) is { } person)
        {
            return Link(person);
        }

        if (Organisation.Role(id) is { } role && Ids.IsUsable(id))
        {
            return Link(role);
        }

        return Organisation.Function(id) is { } function && Ids.IsUsable(id) ? Link(function) : new Anchor(id, null);
    }

    /// <summary>Who answers for something: the person, or whoever alone holds the role; else what is stated.</summary>
    public Anchor Accountable(string owner) => Organisation.Accountable(owner) is { } person ? Link(person) : Party(owner);

    public Step Step(Edge edge, Metric other) => new(
        Name(other),
        edge.Link.Type is { } type ? Word.Of(type.Value) : null,
        edge.Link.Because?.Value.Trim().TrimEnd('.'),
        edge.Link.Evidence?.State is { } state ? Word.Of(state.Value) : null,
        EvidenceNote(edge.Link.Evidence));

    private static string? EvidenceNote(Evidence? evidence)
    {
        var day = Days.InWords(evidence?.Date?.Value);
        var note = evidence?.Note?.Value.Trim();
        return (note, day) switch
        {
            (null, null) => null,
            (null, _) => $"as of {day}",
            (_, null) => note,
            _ => $"{note.TrimEnd('.')} ({day})",
        };
    }

    private MetricName MakeName(Metric metric) => new(
        metric.Title,
        ImportedPages.AddressOf(metric),
        metric.Level is { } level ? Word.Of(level.Value) : null,
        Terms.MarkOf(metric),
        metric.IsImported ? "imported" : metric.Owner is { } owner ? Accountable(owner.Value).Text : null,
        metric.Status is { Value: not Status.Active } status ? Word.Of(status.Value) : null)
    {
        Fate = Alterations.Of(metric) is { } alteration ? Word.Of(alteration.Change.Kind) : null,
        Change = metric.IsImported ? null : MetricWays.Change(metric, this),
    };

    // By the links that a chain may pass; a circle of company KPIs makes none of them its own mover.
    private List<Metric> MoversOf(Metric kpi)
    {
        var cascade = Published.Cascade;
        var seen = new HashSet<Metric> { kpi };
        var movers = new List<Metric> { kpi };
        for (var i = 0; i < movers.Count; i++)
        {
            movers.AddRange(cascade.Down(movers[i]).Where(e => cascade.IsSound(e) && seen.Add(e.From)).Select(e => e.From));
        }

        movers.RemoveAt(0);
        return movers;
    }
}
