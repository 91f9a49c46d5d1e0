using Yardstick.JsonSchema;
using Yardstick.Text;

namespace Yardstick.Model;

/// <summary>The compiled schema of each kind of definition file. Compiling happens once, at first use.</summary>
internal static class DefinitionSchemas
{
    private static readonly Lazy<Schema>[] Compiled =
        [.. Word.All<DefinitionKind>().Select(kind => new Lazy<Schema>(() => Compile(kind)))];

    private static readonly Lazy<Schema> CompiledMetrics = new(() => Compile("metrics"));

    /// <summary>Of what a dictionary publishes as data.</summary>
    public static Schema Metrics => CompiledMetrics.Value;

    public static Schema Of(DefinitionKind kind) => Compiled[(int)kind].Value;

    private static Schema Compile(string name)
    {
        var compilation = SchemaCompiler.Compile(new SourceFile(name + ".schema.json", SchemaTexts.Of(name)), new SchemaOptions { AssertFormats = true, RefusesInexactNumbers = true });
        return compilation.Schema ?? throw new InvalidOperationException($"The published schema '{name}' is broken: {compilation.Problems[0].Message}");
    }
}
