using Yardstick.Reference;

namespace Yardstick.Site.Pages;

/// <summary>The keys of a kind of file. It tells of the program alone, so every edition shows it.</summary>
public sealed record ReferencePage : Page
{
    public required FileReference Reference { get; init; }
}
