namespace Yardstick.JsonSchema;

/// <summary>A format that is checked where formats are asserted.</summary>
/// <param name="Noun">What a text of this format is.</param>
/// <param name="Help">How to write one.</param>
internal sealed record Format(string Name, string Noun, string Help, Func<string, bool> Accepts)
{
    /// <summary>
    /// Every one passes all its cases of the official suite; other formats are never asserted. The two of host names
    /// are not among them: they need the tables of IDNA 2008 and normalisation, which .NET has only with ICU.
    /// </summary>
    public static IReadOnlyList<Format> All { get; } =
    [
        new("date", "date", "Write year-month-day, such as 2026-03-31.", DateAndTime.IsDate),
        new("date-time", "date with time", "Write it like 2026-03-31T09:30:00Z.", DateAndTime.IsDateTime),
        new("duration", "duration", "Write it like P1M for a month or PT8H for eight hours.", DateAndTime.IsDuration),
        new("email", "e-mail address", "Write it like dana.ito@example.com.", t => EmailAddress.Is(t, isInternational: false)),
        new("idn-email", "e-mail address", "Write it like dana.ito@example.com.", t => EmailAddress.Is(t, isInternational: true)),
        new("ipv4", "IPv4 address", "Write it like 192.0.2.1.", t => IpAddress.IsVersion4(t)),
        new("ipv6", "IPv6 address", "Write it like 2001:db8::1.", t => IpAddress.IsVersion6(t)),
        new("iri", "web address", "Write it whole, such as https://example.com/page.", t => UriSyntax.IsUri(t, isInternational: true)),
        new("iri-reference", "web address or path", "Write it like https://example.com/page or ../page.", t => UriSyntax.IsReference(t, isInternational: true)),
        new("json-pointer", "JSON pointer", "Write it like /inputs/spend.", Pointers.IsPointer),
        new("regex", "pattern", "Write it as JavaScript reads patterns with the flag u.", t => EcmaRegex.TryCreate(t, out _, out _)),
        new("relative-json-pointer", "relative JSON pointer", "Write it like 1/spend.", Pointers.IsRelativePointer),
        new("time", "time", "Write it like 09:30:00Z.", DateAndTime.IsTime),
        new("uri", "web address", "Write it whole, such as https://example.com/page.", t => UriSyntax.IsUri(t, isInternational: false)),
        new("uri-reference", "web address or path", "Write it like https://example.com/page or ../page.", t => UriSyntax.IsReference(t, isInternational: false)),
        new("uri-template", "web address with placeholders", "Write it like https://example.com/{id}.", UriTemplate.Is),
        new("uuid", "UUID", "Write it like 2eb8aa08-aa98-11ea-b4aa-73b441d16380.", Pointers.IsUuid),
    ];

    private static readonly Dictionary<string, Format> ByName = All.ToDictionary(f => f.Name, StringComparer.Ordinal);

    public static Format? Find(string name) => ByName.GetValueOrDefault(name);
}
