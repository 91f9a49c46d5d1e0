namespace Yardstick.Rules.Lifecycle;

/// <summary>Versions of definitions, to be put in order.</summary>
internal static class Versions
{
    /// <summary>Nothing where the text is no version, or one beyond counting.</summary>
    public static Version? Of(string text) => Version.TryParse(text, out var version) ? version : null;
}
