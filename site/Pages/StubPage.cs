namespace Yardstick.Site.Pages;

/// <summary>That a metric exists, for those who may not see it.</summary>
public sealed record StubPage : Page
{
    /// <summary>Whom to ask for more; nothing where nobody is known.</summary>
    public required Anchor? Owner { get; init; }
}
