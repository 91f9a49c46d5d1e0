using Yardstick.Diagnostics;
using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules.Identity;

public static class UnusableId
{
    // Names that Windows keeps for devices, with any ending: "Naming Files, Paths, and Namespaces", learn.microsoft.com.
    private static readonly HashSet<string> DeviceNames =
        "con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9"
            .Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static Rule Rule { get; } = new()
    {
        Id = "unusable-id",
        Family = RuleFamily.Identity,
        Severity = Severity.Error,
        Summary = "An id cannot be a file's name on every computer, or two paths differ only in capital letters.",
        Why = "On Windows and macOS such a dictionary cannot be checked out: files vanish or take each other's place.",
        Bad = """
            # file: sales/con.yaml
            id: con
            name: Contracts
            status: proposed
            kind: metric
            level: function
            function: sales
            owner: eli.santos
            version: 1.0.0
            definition: Contracts signed in the month.
            why: It shows how many customers are about to start.
            decision: Decides how many onboarding days are planned.
            unit: contract
            direction: higher
            contributes_to:
              - metric: mrr
                type: driver
                because: every signed contract becomes recurring revenue
            balanced_by: [lead-quality]
            """,
        Good = """
            # file: sales/contracts-signed.yaml
            id: contracts-signed
            name: Contracts
            status: proposed
            kind: metric
            level: function
            function: sales
            owner: eli.santos
            version: 1.0.0
            definition: Contracts signed in the month.
            why: It shows how many customers are about to start.
            decision: Decides how many onboarding days are planned.
            unit: contract
            direction: higher
            contributes_to:
              - metric: mrr
                type: driver
                because: every signed contract becomes recurring revenue
            balanced_by: [lead-quality]
            """,
        Particulars = [],
        Check = Check,
    };

    internal static bool IsDeviceName(string id) => DeviceNames.Contains(id.Split('.')[0]);

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var catalogue = context.Catalogue;
        var organisation = catalogue.Organisation;
        var ids = catalogue.Metrics.Select(m => new Stated<string>(m.Id, m.Place))
            .Concat(organisation.People.Select(p => p.Id))
            .Concat(organisation.Functions.Select(f => f.Id))
            .Concat(organisation.Roles.Select(r => r.Id));
        foreach (var (id, place) in ids.Where(i => IsDeviceName(i.Value)))
        {
            yield return new Finding(
                place,
                $"{Quote.Of(id)} cannot be an id: Windows keeps the name {Quote.Of(id.Split('.')[0])} for a device.",
                "Choose a longer, telling id.");
        }

        foreach (var files in SharedIds.PathsThatCollide(catalogue))
        {
            foreach (var file in files.Skip(1))
            {
                yield return new Finding(
                    new Place(file.File, default),
                    $"The paths {Quote.Of(files[0].File.Path)} and {Quote.Of(file.File.Path)} differ only in capital letters.",
                    "Keep one of the two, written in small letters.")
                {
                    Related = [new(new Place(files[0].File, default), "The other file.")],
                };
            }
        }
    }
}
