using Yardstick.Diagnostics;
using Yardstick.Yaml;

namespace Yardstick.Rules.Reading;

public static class UnsafeYaml
{
    public static Rule Rule { get; } = new()
    {
        Id = "unsafe-yaml",
        Family = RuleFamily.Reading,
        Severity = Severity.Error,
        Summary = "A file uses something that can mislead its readers or overload the machine that reads it.",
        Why = "A definition must read the same to a person and to every program; aliases, tags and invisible characters break that.",
        Bad = """
            # file: sales/win-rate.yaml
            owner: &lead dana.ito
            stewards: [*lead]
            """,
        Good = """
            # file: sales/win-rate.yaml
            owner: dana.ito
            stewards: [eli.santos]
            """,
        Check = context => DocumentProblems.Of(context, YamlProblemKind.Unsafe),
    };
}
