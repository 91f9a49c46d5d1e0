namespace Yardstick.JsonSchema;

/// <summary>Groups of keywords that a metaschema takes in or leaves out.</summary>
[Flags]
internal enum Vocabularies
{
    None = 0,
    Core = 1,
    Applicator = 2,
    Unevaluated = 4,
    Validation = 8,
    MetaData = 16,
    FormatAnnotation = 32,
    FormatAssertion = 64,
    Content = 128,
}

/// <summary>Which keywords a schema resource is read with.</summary>
internal sealed record Dialect(Vocabularies Vocabularies)
{
    private const string VocabularyPrefix = "https://json-schema.org/draft/2020-12/vocab/";

    private const Vocabularies Usual =
        Vocabularies.Core | Vocabularies.Applicator | Vocabularies.Unevaluated | Vocabularies.Validation
        | Vocabularies.MetaData | Vocabularies.FormatAnnotation | Vocabularies.Content;

    public static Dialect Draft202012 { get; } = new(Usual);

    /// <summary>Before 2020-12: a list of schemas stands in items, the rest in additionalItems.</summary>
    public bool IsOlder { get; init; }

    /// <summary>Up to draft 7: whatever stands beside $ref is ignored.</summary>
    public bool RefStandsAlone { get; init; }

    public string IdKeyword { get; init; } = "$id";

    /// <param name="uri">A metaschema's URI; an empty fragment behind it makes no difference.</param>
    public static Dialect? Find(string uri) => uri.TrimEnd('#') switch
    {
        "https://json-schema.org/draft/2020-12/schema" => Draft202012,
        "https://json-schema.org/draft/2019-09/schema" => new(Usual) { IsOlder = true },
        "http://json-schema.org/draft-07/schema" or "http://json-schema.org/draft-06/schema" =>
            new(Usual) { IsOlder = true, RefStandsAlone = true },
        "http://json-schema.org/draft-04/schema" => new(Usual) { IsOlder = true, RefStandsAlone = true, IdKeyword = "id" },
        _ => null,
    };

    public static Vocabularies? FindVocabulary(string uri) => !uri.StartsWith(VocabularyPrefix, StringComparison.Ordinal)
        ? null
        : uri[VocabularyPrefix.Length..] switch
        {
            "core" => Vocabularies.Core,
            "applicator" => Vocabularies.Applicator,
            "unevaluated" => Vocabularies.Unevaluated,
            "validation" => Vocabularies.Validation,
            "meta-data" => Vocabularies.MetaData,
            "format-annotation" => Vocabularies.FormatAnnotation,
            "format-assertion" => Vocabularies.FormatAssertion,
            "content" => Vocabularies.Content,
            _ => null,
        };

    public bool Has(Vocabularies vocabulary) => (Vocabularies & vocabulary) != 0;
}
