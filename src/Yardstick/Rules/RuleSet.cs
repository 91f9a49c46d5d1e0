using Yardstick.Rules.Access;
using Yardstick.Rules.Balance;
using Yardstick.Rules.Cascade;
using Yardstick.Rules.Change;
using Yardstick.Rules.Definition;
using Yardstick.Rules.Focus;
using Yardstick.Rules.Identity;
using Yardstick.Rules.Lifecycle;
using Yardstick.Rules.Ownership;
using Yardstick.Rules.Reading;
using Yardstick.Rules.Target;
using Yardstick.Rules.Waivers;

namespace Yardstick.Rules;

/// <summary>Every rule there is, by family in the order of explanation.</summary>
public static class RuleSet
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        InvalidYaml.Rule,
        UnsafeYaml.Rule,
        SchemaViolation.Rule,
        UnreadableFile.Rule,
        UnusableSchema.Rule,
        UnusableImport.Rule,
        UnusableGuidePage.Rule,
        MissingFile.Rule,

        DuplicateId.Rule,
        MisplacedFile.Rule,
        UnusableId.Rule,
        DuplicateName.Rule,
        ReusedId.Rule,

        UnknownOwner.Rule,
        DepartedOwner.Rule,
        AbsentPerson.Rule,
        SharedOwner.Rule,
        OverloadedOwner.Rule,
        UnknownFunction.Rule,
        CircularFunction.Rule,
        UnknownRole.Rule,
        UnknownPerson.Rule,

        TooManyMetrics.Rule,
        TooFewMetrics.Rule,
        MissingNorthStar.Rule,
        TooManyObjectives.Rule,
        TooFewObjectives.Rule,
        TooManyKeyResults.Rule,
        ReversedLimits.Rule,

        OrphanMetric.Rule,
        UnknownLink.Rule,
        LinkPointsDown.Rule,
        SkippedLevel.Rule,
        LinkCycle.Rule,
        RepeatedLink.Rule,
        UnexplainedLink.Rule,
        RefutedLink.Rule,
        LinkToRetired.Rule,
        LinkToDeprecated.Rule,
        ComponentMismatch.Rule,
        NoLeadingMetric.Rule,
        UnsupportedKpi.Rule,
        UntestedLink.Rule,

        FormulaSyntax.Rule,
        UnknownInput.Rule,
        UnusedInput.Rule,
        CircularFormula.Rule,
        RepeatedUnit.Rule,
        UnitMismatch.Rule,
        WrongExample.Rule,
        AmbiguousDefinition.Rule,
        SameFormula.Rule,
        KpiWithoutObjective.Rule,
        KpiWithoutTarget.Rule,
        UnknownObjective.Rule,
        MissingSource.Rule,
        CompetingSources.Rule,
        VanityMetric.Rule,
        MetricWithoutDecision.Rule,
        OnlyQuantitative.Rule,
        EmptyPerspective.Rule,

        ThresholdOnWrongSide.Rule,
        TargetNotBetter.Rule,
        TargetOverdue.Rule,
        TargetNotRevisited.Rule,
        PlaceholderTarget.Rule,
        TargetWithoutBaseline.Rule,

        UnbalancedMetric.Rule,
        UnknownBalance.Rule,

        ReviewOverdue.Rule,
        ReviewTooRare.Rule,
        DeprecatedWithoutSuccessor.Rule,
        RetiredWithoutReason.Rule,
        ContradictoryStatus.Rule,
        OutdatedChangelog.Rule,
        InconsistentDates.Rule,
        UnapprovedKpi.Rule,
        ApprovalOutdated.Rule,
        SelfApproval.Rule,

        VersionNotRaised.Rule,
        MissingChangelog.Rule,
        RemovedWithoutRetirement.Rule,
        IdRenamed.Rule,
        DependantsNotReviewed.Rule,
        LevelChanged.Rule,
        UnauthorisedApproval.Rule,
        GovernanceWeakened.Rule,

        HiddenCompanyKpi.Rule,
        RestrictedReference.Rule,
        PasswordInAddress.Rule,

        ExpiredWaiver.Rule,
        UnusedWaiver.Rule,
        WaiverWithoutReason.Rule,
        InvalidWaiver.Rule,
        UnknownRule.Rule,
        UnknownOption.Rule,
        UnmatchedPath.Rule,
        StaleKnownFinding.Rule,
    ];

    public static Rule? Find(string id) => All.FirstOrDefault(r => r.Id == id);
}
