namespace Yardstick.Diagnostics;

public enum SubjectKind
{
    Metric,
    Function,
    Role,
}

/// <summary>Whom a finding is about, so that it can be set aside for them alone.</summary>
public sealed record Subject(SubjectKind Kind, string Id);
