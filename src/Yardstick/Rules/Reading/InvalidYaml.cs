using Yardstick.Diagnostics;
using Yardstick.Yaml;

namespace Yardstick.Rules.Reading;

public static class InvalidYaml
{
    public static Rule Rule { get; } = new()
    {
        Id = "invalid-yaml",
        Family = RuleFamily.Reading,
        Severity = Severity.Error,
        Summary = "A file is not well-formed YAML, so it cannot be read to its end.",
        Why = "What stands behind the mistake is not seen by anyone, and nothing in the file can be checked or published.",
        Bad = """
            # file: sales/win-rate.yaml
            id: win-rate
            name: "Win rate
            owner: dana.ito
            """,
        Good = """
            # file: sales/win-rate.yaml
            id: win-rate
            name: "Win rate"
            owner: dana.ito
            """,
        Check = context => DocumentProblems.Of(context, YamlProblemKind.Invalid),
    };
}
