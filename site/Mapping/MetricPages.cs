using System.Globalization;

using Yardstick.Model;
using Yardstick.Site.Pages;
using Yardstick.Site.Wording;
using Yardstick.Text;

namespace Yardstick.Site.Mapping;

/// <summary>A metric's own page.</summary>
internal static class MetricPages
{
    // Nobody follows a sentence with more reasons than this.
    private const int LongestStory = 4;

    private const int LongestChain = 12;

    private const int MostSiblings = 6;

    public static MetricPage Of(Metric metric, DriverTrees trees, Register register)
    {
        var cascade = register.Published.Cascade;
        var chain = cascade.Chain(metric);
        var siblings = CascadePictures.Siblings(metric, register).ToList();
        var story = StoryOf(metric, register);
        var history = Timelines.Of(metric, register);
        var facts = MetricFacts.Of(metric, register).ToList();
        return new MetricPage
        {
            Frame = register.Frame,
            Path = Targets.Metric(metric.Id),
            Title = metric.Title,
            Summary = story ?? metric.Why?.Value,
            Trail = Trail(metric, register),
            Metric = register.Name(metric),
            Aliases = [.. metric.Aliases.Select(a => a.Value)],
            Marks = [.. Marks(metric)],
            Owner = metric.Owner is { } owner ? register.Accountable(owner.Value) : null,
            Story = story,
            Chain = [.. (chain.Count <= LongestChain ? chain : [chain[0], chain[^1]]).Select(e => Register.Link(e.To))],
            Notice = NoticeOf(metric, register),
            Definition = metric.Definition?.Value,
            Excludes = metric.Excludes?.Value,
            Population = metric.Population?.Value,
            Why = metric.Why?.Value,
            Decision = metric.Decision?.Value,
            Levers = [.. metric.Levers.Select(l => l.Value)],
            Risks = metric.Risks?.Value,
            DistinctFrom =
            [
                .. from distinction in metric.DistinctFrom
                   let other = register.Published.Find(distinction.Metric.Value)
                   where other is not null
                   select new Alike(register.Name(other), distinction.Because?.Value),
            ],
            Formula = FormulaLines.Of(metric, register),
            DriverTree = trees.TargetOf(metric),
            Hierarchy = metric.IsRetired ? null : HierarchyPages.ChainOf(metric, register),
            Aim = Aims.Of(metric, register),
            Cascade = CascadePictures.Of(metric, siblings, register),
            Siblings = [.. siblings.Take(MostSiblings).Select(register.Name)],
            MoreSiblings = siblings.Count > MostSiblings ? new($"and {Amount.Number(siblings.Count - MostSiblings)} more", chain[0].To.IsImported ? null : $"{Targets.Metric(chain[0].To.Id)}#moved-by") : null,
            Moves = [.. cascade.Up(metric).Select(e => register.Step(e, e.To))],
            MovedBy = [.. cascade.Down(metric).Where(e => !e.From.IsRetired).Select(e => register.Step(e, e.From))],
            BalancedBy = [.. metric.BalancedBy.Select(b => register.Published.Find(b.Value)).OfType<Metric>().Select(register.Name)],
            Balances = [.. register.BalancedBy(metric).Select(register.Name)],
            Playbook = metric.Playbook?.Value,
            Findings = register.Findings.In(metric.File.Path),
            Score = register.Scores?.Of(metric) is { } score ? ScoreTables.Of(score) : null,
            Altered = AlterationPages.Of(metric, register),
            AlteredBelow = [.. AlterationPages.Below(metric, register)],
            History = history,
            HistoryProblem = register.HistoryProblem,
            ChangeLog = [.. Timelines.Unquoted(metric, history).Select(e => new LogEntry(e.Version?.Value, Days.InWords(e.Date?.Value), e.Change?.Value, e.IsEditorial))],
            Facts = [.. facts.Where(MetricFacts.IsAtAGlance)],
            MoreFacts = [.. facts.Where(f => !MetricFacts.IsAtAGlance(f))],
            Citation = Citation(metric, register),
            Twins = [new("JSON", Targets.Json(metric.Id), "application/json"), new("Markdown", Targets.Markdown(metric.Id), "text/markdown")],
            SourceAddress = register.Sources.Edit(metric.File),
            Change = MetricWays.Change(metric, register),
            Ways = [.. MetricWays.Of(metric, register)],
            SourceFile = register.Sources.PathOf(metric.File),
            IsCompanyKpi = metric.IsCompanyKpi,
            IsRetired = metric.IsRetired,
        };
    }

    private static string Citation(Metric metric, Register register)
    {
        var version = metric.Version is { } stated ? $", definition {stated.Value}" : "";
        var address = register.Frame.Address is { } site ? site + Targets.Metric(metric.Id) : metric.Id;
        return $"“{metric.Title}”{version}, {register.Frame.Title}, {address}";
    }

    /// <summary>From the company to the role: where a metric belongs.</summary>
    private static List<Anchor> Trail(Metric metric, Register register)
    {
        var trail = new List<Anchor>();
        if (metric.Level?.Value == Level.Company)
        {
            trail.Add(new Anchor("Company", $"{Targets.Dictionary}#{Targets.Company}"));
            return trail;
        }

        if (metric.Function is { } id && register.Organisation.Function(id.Value) is { } function)
        {
            trail.AddRange(FunctionPages.Trail(function, register));
            trail.Add(register.Party(id.Value));
        }

        if (metric is { Level.Value: Level.Role, Role: { } role })
        {
            trail.Add(register.Party(role.Value));
        }

        return trail;
    }

    private static IEnumerable<string> Marks(Metric metric)
    {
        yield return Terms.MarkOf(metric);
        if (metric.Traits.Timing is { } timing)
        {
            yield return Terms.Capital(Word.Of(timing.Value));
        }

        yield return metric.Status is { } status ? Terms.Capital(Word.Of(status.Value)) : "Status unknown";
    }

    /// <summary>The sentence that tells why a metric is measured.</summary>
    public static string? StoryOf(Metric metric, Register register)
    {
        if (!metric.IsCompanyKpi)
        {
            var chain = register.Published.Cascade.Chain(metric);
            return chain.Count <= LongestStory ? Story.Of(metric, register.Published.Cascade) : Shortened(metric, chain);
        }

        return (metric.Why?.Value.Trim(), register.IsNorthStar(metric)) switch
        {
            (var why, true) => $"{(why is null ? metric.Title : Terms.Sentence(why) + " It")} is our North Star: {Movers(metric, register)}, directly or through others.",
            ({ } why, false) => why,
            _ => $"{metric.Title} is one of the {register.CompanyKpis.Count.ToString(CultureInfo.InvariantCulture)} KPIs by which the company knows whether it succeeds.",
        };
    }

    private static string Movers(Metric star, Register register)
    {
        var others = register.Published.Metrics.Where(m => m.IsActive && m != star).ToList();
        var movers = others.Count(m => register.KpisMovedBy(m).Contains(star));
        return movers == others.Count ? "every other active metric moves it" : $"{Amount.Number(movers)} of the other {Counted.Of(others.Count, "active metric")} move it";
    }

    private static string Shortened(Metric metric, IReadOnlyList<Edge> chain) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Story.Beginning(metric)} because {chain[0].Link.Because?.Value.Trim().TrimEnd('.') ?? "it moves " + chain[0].To.Title}; {chain.Count - 1} steps further up this moves {chain[^1].To.Title}.");

    private static Notice? NoticeOf(Metric metric, Register register)
    {
        var successor = register.Published.Find(metric.Successor?.Value) is { } next ? Register.Link(next) : null;
        return metric.Status?.Value switch
        {
            Status.Deprecated => new Notice("This metric is being replaced.", successor),
            Status.Proposed => new Notice("This metric is proposed and not in use yet.", null),
            Status.Retired => new Notice(Retirement(metric), successor),
            _ => null,
        };
    }

    private static string Retirement(Metric metric)
    {
        var day = Days.InWords(metric.Retired?.Date?.Value);
        var start = day is null ? "This metric is no longer used." : $"This metric has not been used since {day}.";
        return metric.Retired?.Reason is { } reason ? $"{start} {Terms.Sentence(reason.Value)}" : start;
    }
}
