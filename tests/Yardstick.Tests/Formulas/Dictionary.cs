using Yardstick.Formulas;

namespace Yardstick.Tests.Formulas;

/// <summary>The units and inputs that the tables of this folder speak of.</summary>
internal static class Dictionary
{
    public static readonly UnitSystem Units = new(
    [
        new("customer"), new("lead"), new("order"), new("ticket"), new("incident"), new("agent"), new("story_point"),
        new("sprint"), new("engineer"), new("person", "people"), new("hypothesis", "hypotheses"), new("company"),
    ]);

    private static readonly Dictionary<string, string?> InputUnits = new(StringComparer.Ordinal)
    {
        ["spend"] = "EUR",
        ["revenue"] = "EUR",
        ["cost"] = "EUR",
        ["dollars"] = "USD",
        ["customers"] = "customer",
        ["new_customers"] = "customer",
        ["leads"] = "lead",
        ["conversion"] = "customer/lead",
        ["plain_conversion"] = "ratio",
        ["order_value"] = "EUR",
        ["orders"] = "order",
        ["tickets"] = "ticket",
        ["agents"] = "agent",
        ["incidents"] = "incident",
        ["repair_hours"] = "hour",
        ["repair_minutes"] = "minute",
        ["repair_times"] = "hour/incident",
        ["weeks"] = "week",
        ["months"] = "month",
        ["years"] = "year",
        ["churn"] = "percent",
        ["last_churn"] = "percent",
        ["shift"] = "point",
        ["share"] = "ratio",
        ["rating"] = "score",
        ["other_rating"] = "score",
        ["prices"] = "index",
        ["price"] = "EUR/customer",
        ["mystery"] = null,
    };

    public static Unit? UnitOf(string name) => InputUnits[name] is { } text ? Units.Parse(text).Unit : null;
}
