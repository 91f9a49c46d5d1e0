using Yardstick.Editing.Mends;

namespace Yardstick.Editing;

/// <summary>Every mend there is, in the order in which they are made: values first, then where they stand, then what is around them.</summary>
public static class MendSet
{
    public static IReadOnlyList<Mend> All { get; } =
    [
        Whitespace.Mend,
        DateForm.Mend,
        LinkTarget.Mend,
        AliasForm.Mend,
        KeyOrder.Mend,
        Modeline.Mend,
    ];
}
