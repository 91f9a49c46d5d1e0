using FsCheck;
using FsCheck.Fluent;

using Yardstick.Model;
using Yardstick.Reports;
using Yardstick.Text;

namespace Yardstick.Tests.Rules;

/// <summary>Whatever bytes stand in a file, the run goes on to its end and every report can be written.</summary>
public sealed class AnyBytesTests
{
    private static readonly string[] Paths =
        ["sales/win-rate.yaml", "yardstick.yaml", "organisation.yaml", "objectives.yaml", "waivers.yaml", "custom.schema.yaml"];

    [Fact]
    public void Random_bytes_give_findings_and_nothing_else() =>
        Holds(from bytes in Gen.ArrayOf(Gen.Choose(0, 255).Select(b => (byte)b)) select bytes);

    [Fact]
    public void A_file_cut_and_overwritten_anywhere_gives_findings_and_nothing_else() =>
        Holds(from path in Gen.Elements(Paths[..4])
              let whole = ExampleOverlay.Clean.Find(path)!.Bytes.ToArray()
              from length in Gen.Choose(0, whole.Length)
              from at in Gen.Choose(0, whole.Length)
              from written in Gen.ArrayOf(Gen.Elements("{}[]:-&*!|>%@`\"'#,? \n\t\0ÿ"u8.ToArray()), 3)
              select (byte[])[.. whole.AsSpan(0, Math.Min(at, length)), .. written, .. whole.AsSpan(Math.Min(at, length))]);

    private static void Holds(Gen<byte[]> contents) =>
        Prop.ForAll(Gen.Zip(Gen.Elements(Paths), contents).ToArbitrary(), drawn =>
        {
            var (path, bytes) = drawn;
            var files = ExampleOverlay.Clean.Files.Where(f => f.Path != path).Append(new SourceFile(path, bytes));
            var analysis = Pipeline.Check(new SourceTree([.. files], []), RuleExampleTests.Today, cache: null, KnownList.Read(new SourceFile("known.json", bytes)));
            Assert.NotEmpty(analysis.Diagnostics);
            var report = new Report(analysis.Diagnostics, Verdict.Of(analysis, failed: true), RuleExampleTests.Today, "1.0.0");
            Assert.All(ReportFormat.All, f => f.Write(report, Stream.Null));
        }).Holds();
}
