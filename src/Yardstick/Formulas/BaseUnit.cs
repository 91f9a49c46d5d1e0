namespace Yardstick.Formulas;

/// <summary>What a base unit measures.</summary>
public enum UnitKind
{
    /// <summary>Money of one currency; another currency is another thing.</summary>
    Currency,

    /// <summary>Second to week, which convert into one another.</summary>
    Time,

    /// <summary>Month to year, which convert into one another but not into weeks.</summary>
    CalendarTime,

    /// <summary>Something that is counted, by its noun in the singular.</summary>
    Thing,

    /// <summary>A hundredth.</summary>
    Percent,

    /// <summary>The difference of two percentages.</summary>
    Point,

    /// <summary>A number on a scale of its own, such as an answer from 1 to 5.</summary>
    Score,

    /// <summary>A number beside a base value or a place in an order.</summary>
    Index,
}

/// <summary>A unit that is not made of others.</summary>
/// <param name="Name">As it is written, in the singular.</param>
/// <param name="Scale">In seconds for times, in months for calendar times, in ones for percentages; else 1.</param>
public sealed record BaseUnit(string Name, UnitKind Kind, Exact Scale)
{
    /// <summary>As it is written after a number.</summary>
    public string? Plural { get; init; }

    /// <summary>What converts into each other has the same dimension; nothing for plain fractions.</summary>
    public string? Dimension => Kind switch
    {
        UnitKind.Time => "(time)",
        UnitKind.CalendarTime => "(calendar)",
        UnitKind.Percent or UnitKind.Point => null,
        _ => Name,
    };

    /// <summary>Whether it is a number on a scale, which as a factor leaves the other factor's unit as it is.</summary>
    public bool IsScale => Kind is UnitKind.Score or UnitKind.Index;

    /// <summary>The units that need no declaration, but for currencies.</summary>
    public static IReadOnlyList<BaseUnit> Standard { get; } =
    [
        new("second", UnitKind.Time, 1),
        new("minute", UnitKind.Time, 60),
        new("hour", UnitKind.Time, 3600),
        new("day", UnitKind.Time, 86_400),
        new("week", UnitKind.Time, 604_800),
        new("month", UnitKind.CalendarTime, 1),
        new("quarter", UnitKind.CalendarTime, 3),
        new("year", UnitKind.CalendarTime, 12),
        new("percent", UnitKind.Percent, Exact.Ratio(1, 100)),
        new("point", UnitKind.Point, Exact.Ratio(1, 100)),
        new("score", UnitKind.Score, 1),
        new("index", UnitKind.Index, 1),
    ];

    /// <summary>The codes of ISO 4217 for money in use in 2025 and 2026, without metals, funds of account and test codes.</summary>
    public static IReadOnlyList<string> Currencies { get; } =
        ("AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC "
        + "CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD "
        + "JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO "
        + "NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS "
        + "TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG").Split(' ');
}
