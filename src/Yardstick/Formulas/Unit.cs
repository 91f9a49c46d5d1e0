using System.Globalization;

namespace Yardstick.Formulas;

/// <summary>A base unit and the power it has in a unit; never 0.</summary>
public sealed record UnitPower(BaseUnit Base, int Exponent);

/// <summary>A product and quotient of base units. Without any it is the plain ratio.</summary>
public sealed class Unit : IEquatable<Unit>
{
    private string? text;

    private Unit(IReadOnlyList<UnitPower> powers) => Powers = powers;

    public static Unit Ratio { get; } = new([]);

    /// <summary>Sorted by name, each base unit once.</summary>
    public IReadOnlyList<UnitPower> Powers { get; }

    public bool IsRatio => Powers.Count == 0;

    public static Unit Of(BaseUnit unit) => new([new(unit, 1)]);

    /// <summary>The product of powers; equal base units are gathered.</summary>
    public static Unit Product(IEnumerable<UnitPower> powers)
    {
        List<UnitPower> sorted = [.. powers];
        sorted.Sort((one, other) => string.CompareOrdinal(one.Base.Name, other.Base.Name));
        var gathered = new List<UnitPower>(sorted.Count);
        foreach (var power in sorted)
        {
            if (gathered is [.., var last] && last.Base.Name == power.Base.Name)
            {
                gathered[^1] = last with { Exponent = checked(last.Exponent + power.Exponent) };
            }
            else
            {
                gathered.Add(power);
            }
        }

        gathered.RemoveAll(p => p.Exponent == 0);
        return gathered.Count == 0 ? Ratio : new(gathered);
    }

    /// <summary>The one base unit, where there is one and its power is 1.</summary>
    public BaseUnit? Single => Powers is [{ Exponent: 1 } only] ? only.Base : null;

    public Unit Times(Unit other) => Product(Powers.Concat(other.Powers));

    public Unit DividedBy(Unit other) => Times(other.Raised(-1));

    public Unit Raised(int exponent) => Product(Powers.Select(p => p with { Exponent = checked(p.Exponent * exponent) }));

    /// <summary>Whether both are measured the same way, but for the scale.</summary>
    /// <param name="factor">By what a number in this unit is multiplied to be one in the other.</param>
    public bool ConvertsTo(Unit other, out Exact factor)
    {
        factor = Exact.One;
        var quotient = DividedBy(other);
        foreach (var dimension in quotient.Powers.GroupBy(p => p.Base.Dimension, StringComparer.Ordinal))
        {
            if (dimension.Key is not null && dimension.Sum(p => p.Exponent) != 0)
            {
                return false;
            }
        }

        foreach (var power in quotient.Powers.Where(p => p.Base.Scale != Exact.One))
        {
            if (power.Base.Scale.Power(power.Exponent, 4096) is not { } scale)
            {
                return false;
            }

            factor *= scale;
        }

        return true;
    }

    /// <summary>Without scores and indices, unless nothing else is left: as factors they change nothing.</summary>
    public Unit WithoutScales()
    {
        var others = Powers.Where(p => !p.Base.IsScale).ToList();
        return others.Count == 0 || others.Count == Powers.Count ? this : new(others);
    }

    public bool Equals(Unit? other)
    {
        if (other is null || Powers.Count != other.Powers.Count)
        {
            return false;
        }

        for (var i = 0; i < Powers.Count; i++)
        {
            var (one, its) = (Powers[i], other.Powers[i]);
            if (one.Exponent != its.Exponent || one.Base.Name != its.Base.Name)
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as Unit);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>The canonical text, which equal units share: <c>EUR/customer</c>.</summary>
    public override string ToString() => text ??= Written();

    private string Written()
    {
        if (IsRatio)
        {
            return "ratio";
        }

        var above = string.Join("*", Powers.Where(p => p.Exponent > 0).Select(p => Raised(p.Base.Name, p.Exponent)));
        var below = string.Concat(Powers.Where(p => p.Exponent < 0).Select(p => "/" + Raised(p.Base.Name, -p.Exponent)));
        return (above.Length == 0 ? "1" : above) + below;

        static string Raised(string name, int exponent) =>
            exponent == 1 ? name : name + "^" + exponent.ToString(CultureInfo.InvariantCulture);
    }
}
