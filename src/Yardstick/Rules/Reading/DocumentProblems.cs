using Yardstick.Diagnostics;
using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Rules.Reading;

/// <summary>What the reader of a file could not take in, as findings.</summary>
internal static class DocumentProblems
{
    public static IEnumerable<Finding> Of(RuleContext context, YamlProblemKind kind) =>
        from file in context.Files
        from problem in file.Problems
        where problem.Kind == kind
        select FindingOf(file.File, problem);

    public static Finding FindingOf(SourceFile file, YamlProblem problem) => new(new Place(file, problem.Span), problem.Message, problem.Help)
    {
        Related = problem.Earlier is { } earlier ? [new(new Place(file, earlier), "It stands here first.")] : [],
    };
}
