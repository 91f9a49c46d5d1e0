using Yardstick.Model;
using Yardstick.Site.Pages;
using Yardstick.Site.Wording;

namespace Yardstick.Site.Mapping;

/// <summary>All metrics in one table, by function.</summary>
internal static class DictionaryPages
{
    public static DictionaryPage Of(Register register)
    {
        var shown = new HashSet<Metric>();
        var groups = new List<DictionaryGroup>();
        Add("Company", Targets.Company, null, 0, register.OfCompany());
        foreach (var (function, depth) in register.Tree.InOrder)
        {
            var id = function.Id.Value;
            var own = register.OfFunction(id).Concat(register.Tree.RolesOf(id).SelectMany(r => register.OfRole(r.Id.Value)));
            Add(function.Title, Targets.Group(id), Targets.Function(id), depth, own);
        }

        Add("Elsewhere", "elsewhere", null, 0, register.Published.Metrics.Where(m => !shown.Contains(m)));
        return new DictionaryPage
        {
            Frame = register.Frame,
            Path = Targets.Dictionary,
            Title = "Dictionary",
            Summary = "Every metric with its owner, unit and direction.",
            Errors = GovernancePages.Errors(register),
            Metrics = register.Published.Metrics.Count,
            Extent = Counts.Of(register.Published.Metrics),
            Filters = Facets.Filters(register),
            Groups = groups,
            Stubs = [.. register.Published.Stubs.Select(s => new Anchor(s.Name, Targets.Metric(s.Id)))],
            Unread = [.. register.Published.Unread.Select(u => new Anchor(u.Name, Targets.Metric(u.Id)))],
            Removed = [.. register.Alterations.Leaving.Where(a => a.Metric is null).Select(a => a.Title)],
        };

        void Add(string name, string fragment, string? target, int depth, IEnumerable<Metric> metrics)
        {
            var rows = metrics.Where(shown.Add).Select(m => Row(m, register)).ToList();
            if (rows.Count > 0 || fragment != "elsewhere")
            {
                groups.Add(new DictionaryGroup(name, fragment, target, depth, rows));
            }
        }
    }

    private static DictionaryRow Row(Metric metric, Register register) => new(
        register.Name(metric),
        [.. metric.Aliases.Select(a => a.Value)],
        metric is { Level.Value: Level.Role, Role: { } role } ? register.Party(role.Value) : null,
        metric.Kind is { } kind ? Terms.Of(kind.Value) : null,
        metric.Owner is { } owner ? register.Accountable(owner.Value) : null,
        UnitWords.Of(metric),
        metric.Direction is { } direction ? Terms.Capital(Word.Of(direction.Value)) : null,
        metric.Status is { } status ? Terms.Capital(Word.Of(status.Value)) : null);
}
