using Yardstick.Diagnostics;
using Yardstick.Model;

namespace Yardstick.Rules.Waivers;

/// <summary>Which waivers hold.</summary>
internal static class WaiverValidity
{
    /// <summary>The one metric, function or role that a waiver is for.</summary>
    public static Subject? SubjectOf(Waiver waiver) => waiver switch
    {
        { Metric: { } metric, Function: null, Role: null } => new(SubjectKind.Metric, metric.Value),
        { Function: { } function, Metric: null, Role: null } => new(SubjectKind.Function, function.Value),
        { Role: { } role, Metric: null, Function: null } => new(SubjectKind.Role, role.Value),
        _ => null,
    };

    /// <summary>The terms of a waiver that is in force; nothing for one that is expired or not as it should be.</summary>
    public static WaiverTerms? TermsOf(Waiver waiver, RuleContext context) =>
        SubjectOf(waiver) is not null
        && waiver is { Rule: not null, Reason: { } reason, ApprovedBy: { } approvedBy, Created: not null, Expires: { } expires }
        && !string.IsNullOrWhiteSpace(reason.Value)
        && !IsExpired(waiver, context)
        && IsKnown(approvedBy.Value, context.Catalogue)
        && !InvalidWaiver.Offences(waiver, context).Any()
            ? new WaiverTerms(reason.Value, context.Catalogue.Organisation.Person(approvedBy.Value)?.Title ?? approvedBy.Value, expires.Value, waiver.Place)
            : null;

    /// <summary>Whether the last day has passed.</summary>
    public static bool IsExpired(Waiver waiver, RuleContext context) => waiver.Expires is { } expires && expires.Value < context.Today;

    // While the organisation cannot be read, everyone may be known.
    private static bool IsKnown(string person, Catalogue catalogue) => !catalogue.KnowsOrganisation || catalogue.Organisation.Person(person) is not null;
}
