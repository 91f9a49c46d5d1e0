namespace Yardstick.Formulas;

/// <summary>The unit of a part of a formula.</summary>
/// <param name="Unit">Nothing where it isn't known.</param>
/// <param name="Factor">
/// The product of the numbers written into the part. A factor that is exactly the one between two scales converts:
/// <c>minutes / 60</c> is in minute by the algebra, and hours are what its author means.
/// </param>
/// <param name="IsConstant">Whether the part holds numbers alone.</param>
/// <param name="IsMixed">Whether numbers are written into some of what it adds up, and other ones or none into the rest: nobody can tell what they convert.</param>
internal readonly record struct DerivedUnit(Unit? Unit, Exact Factor, bool IsConstant = false, bool IsMixed = false)
{
    public static DerivedUnit None { get; } = new(null, Exact.One);

    /// <summary>Whether numbers are written into it that may convert.</summary>
    public bool HasFactors => IsMixed || Factor != Exact.One;

    /// <summary>Zero has any unit.</summary>
    public bool IsZero => IsConstant && Factor.IsZero;

    /// <summary>Whether the part is in the wanted unit, or is converted into it.</summary>
    public bool Fits(Unit wanted) =>
        IsZero || Unit is null || Unit.Equals(wanted) || Unit.WithoutScales().Equals(wanted)
        || (ScaleTo(wanted) is { } scale && (scale == Exact.One ? !IsPercentBesidePoint(Unit, wanted) : scale == Factor));

    /// <summary>By what the numbers would have to be multiplied, where only the scale differs.</summary>
    public Exact? ScaleTo(Unit wanted) =>
        Unit is null ? null
        : Unit.ConvertsTo(wanted, out var factor) || Unit.WithoutScales().ConvertsTo(wanted, out factor) ? factor
        : null;

    private static bool IsPercentBesidePoint(Unit one, Unit other) =>
        one.Single?.Kind is UnitKind.Percent or UnitKind.Point && other.Single?.Kind is UnitKind.Percent or UnitKind.Point;
}
