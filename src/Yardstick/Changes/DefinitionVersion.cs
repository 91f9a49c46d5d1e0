using System.Globalization;

namespace Yardstick.Changes;

/// <summary>The version of a definition: major for numbers that no longer compare, minor for other meaning, patch for other words.</summary>
public sealed record DefinitionVersion(int Major, int Minor, int Patch) : IComparable<DefinitionVersion>
{
    /// <returns>Nothing for a text that is no version; the schema reports it.</returns>
    public static DefinitionVersion? Parse(string text)
    {
        var parts = text.Split('.');
        return parts.Length == 3 && Number(parts[0]) is { } major && Number(parts[1]) is { } minor && Number(parts[2]) is { } patch
            ? new DefinitionVersion(major, minor, patch)
            : null;
    }

    public DefinitionVersion Next(Impact impact) => impact switch
    {
        Impact.Breaking => new DefinitionVersion(Major + 1, 0, 0),
        Impact.Behavioural or Impact.Additive => new DefinitionVersion(Major, Minor + 1, 0),
        Impact.Editorial => this with { Patch = Patch + 1 },
        _ => this,
    };

    public int CompareTo(DefinitionVersion? other) =>
        other is null ? 1 : (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    // Far from where a part could overflow when it rises.
    private static int? Number(string text) =>
        text.Length <= 9 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
