using System.Globalization;

using Yardstick.Changes;
using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Change;

/// <summary>Something that lets more through than before.</summary>
internal sealed record Loosening(Place Place, string Message)
{
    public static IEnumerable<Loosening> All(ChangeSet changes) =>
        OfLimits(changes).Concat(OfRules(changes)).Concat(OfReviews(changes)).Concat(OfGovernors(changes)).Concat(OfWaivers(changes));

    private static IEnumerable<Loosening> OfLimits(ChangeSet changes)
    {
        var (before, after) = (changes.Base.Configuration.Limits, changes.Head.Configuration.Limits);
        var scopes = new List<(string Path, string Of, Limit Before, Limit After)>
        {
            ("limits.company", "the company", before.Company, after.Company),
            ("limits.function", "a function", before.Function, after.Function),
            ("limits.role", "a role", before.Role, after.Role),
            ("limits.objectives", "objectives", before.Objectives, after.Objectives),
            ("limits.key_results", "key results", before.KeyResults, after.KeyResults),
            ("limits.key_result_areas", "key result areas", before.KeyResultAreas, after.KeyResultAreas),
            ("limits.owner", "an owner", new Limit(0, before.Owner), new Limit(0, after.Owner)),
        };

        // An exception counts against what held for the function or role before.
        foreach (var (id, exception) in after.Exceptions)
        {
            var isRole = changes.Head.Organisation.Role(id) is not null;
            scopes.Add(($"limits.exceptions.{id}", Quote.Of(id), isRole ? before.OfRole(id) : before.OfFunction(id), exception.Over(isRole ? before.Role : before.Function)));
        }

        foreach (var (path, of, was, now) in scopes)
        {
            if (now.Maximum > was.Maximum)
            {
                yield return new(PlaceOf(changes, path), string.Create(CultureInfo.InvariantCulture, $"The highest number for {of} rises from {was.Maximum} to {now.Maximum}."));
            }

            if (now.Minimum < was.Minimum)
            {
                yield return new(PlaceOf(changes, path), string.Create(CultureInfo.InvariantCulture, $"The lowest number for {of} falls from {was.Minimum} to {now.Minimum}."));
            }
        }
    }

    private static IEnumerable<Loosening> OfRules(ChangeSet changes)
    {
        foreach (var rule in RuleSet.All.Where(r => r.IsConfigurable))
        {
            var (was, now) = (SeverityIn(changes.Base.Configuration, rule), SeverityIn(changes.Head.Configuration, rule));
            if (now < was)
            {
                yield return new(PlaceOf(changes, $"rules.{rule.Id}"), $"The rule {rule.Id} was {Shown(was)} and is {Shown(now)} now.");
            }
            else if (changes.Settings.FirstOrDefault(s => s.File == DefinitionKind.Configuration && s.Path.StartsWith($"rules.{rule.Id}.", StringComparison.Ordinal) && !s.Path.EndsWith(".severity", StringComparison.Ordinal)) is { } option)
            {
                yield return new(option.Place, $"The rule {rule.Id} judges by other options: {option.Path[$"rules.{rule.Id}.".Length..]} was {Value(option.Before)} and is {Value(option.After)} now.");
            }
        }
    }

    private static IEnumerable<Loosening> OfReviews(ChangeSet changes)
    {
        var (before, after) = (changes.Base.Configuration, changes.Head.Configuration);
        if (after.LinkEvidenceDays > before.LinkEvidenceDays)
        {
            yield return new(PlaceOf(changes, "review.link_evidence_days"), string.Create(CultureInfo.InvariantCulture, $"A link may stay assumed for {after.LinkEvidenceDays} days; it was {before.LinkEvidenceDays}."));
        }

        foreach (var (name, was, now) in new[] { ("kpi", before.ReviewOfKpis, after.ReviewOfKpis), ("metric", before.ReviewOfMetrics, after.ReviewOfMetrics) })
        {
            if (was is not null && now is not null && now.Value > was.Value)
            {
                yield return new(now.Place, $"The longest time between reviews of a {name} rises from {Word.Of(was.Value)} to {Word.Of(now.Value)}.");
            }
        }
    }

    private static IEnumerable<Loosening> OfGovernors(ChangeSet changes) =>
        from setting in changes.Settings
        where setting.File == DefinitionKind.Configuration && (setting.Path.StartsWith("governance", StringComparison.Ordinal) || (setting.Path == "custom_schema" && setting.Before is not null))
        select new Loosening(setting.Place, setting.Path == "custom_schema" ? "Fields of your own are checked against another schema, or none." : $"Who governs the dictionary changes: {Value(setting.Before)} → {Value(setting.After)}.");

    private static IEnumerable<Loosening> OfWaivers(ChangeSet changes)
    {
        var before = changes.Base.Waivers.ToLookup(NameOf);
        foreach (var waiver in changes.Head.Waivers)
        {
            var was = before[NameOf(waiver)].FirstOrDefault();
            if (was is null)
            {
                yield return new(waiver.Place, $"A waiver is new: {NameOf(waiver)}. It counts from the next change on.");
            }
            else if (waiver.Expires?.Value > was.Expires?.Value)
            {
                yield return new(waiver.Expires.Place, $"The waiver {NameOf(waiver)} lasts until {waiver.Expires.Value:yyyy-MM-dd}; it was {was.Expires.Value:yyyy-MM-dd}.");
            }
        }
    }

    private static string NameOf(Waiver waiver) =>
        $"{Quote.Plain(waiver.Rule?.Value ?? "of no rule")} for {Quote.Plain(waiver.Metric?.Value ?? waiver.Function?.Value ?? waiver.Role?.Value ?? "nobody")}";

    private static Severity SeverityIn(Configuration configuration, Rule rule) =>
        configuration.Rules.GetValueOrDefault(rule.Id)?.Severity?.Value ?? rule.Severity;

    private static string Shown(Severity severity) => severity == Severity.Off ? "off" : severity == Severity.Error ? "an error" : $"a {severity.ToString().ToLowerInvariant()}";

    private static string Value(string? text) => text is null ? "nothing" : Quote.Of(text);

    // The nearest thing that changed: a limit inside a new block stands at the block.
    private static Place PlaceOf(ChangeSet changes, string path) =>
        (changes.Settings.FirstOrDefault(s => s.File == DefinitionKind.Configuration && (s.Path.StartsWith(path, StringComparison.Ordinal) || path.StartsWith(s.Path, StringComparison.Ordinal)))?.Place)
        ?? changes.Head.Configuration.Node?.Place
        ?? new Place(changes.Head.Tree.Absent(DefinitionFile.ConfigurationPath), default);
}
