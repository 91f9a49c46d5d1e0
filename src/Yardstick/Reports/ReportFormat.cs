using System.Text;

namespace Yardstick.Reports;

/// <summary>A format that a report can be written in.</summary>
/// <param name="Name">As the command line names it.</param>
public sealed record ReportFormat(string Name, string Summary, Action<Report, Stream> Write)
{
    /// <summary>Every format there is, in alphabetical order.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        new("compact", "one line a finding, for editors and grep", AsText(CompactReport.Write)),
        new("github", "annotations of a GitHub workflow", AsText(GitHubReport.Write)),
        new("gitlab", "GitLab Code Quality", AsJson(GitLabReport.Write)),
        new("json", "everything, for programs", AsJson(JsonReport.Write)),
        new("junit", "JUnit XML, a failed test a finding", WithLineEnd(JUnitReport.Write)),
        new("markdown", "a table by file, for a pull request", AsText(MarkdownReport.Write)),
        new("sarif", "SARIF 2.1.0, for code scanning", AsJson(SarifReport.Write)),
        new("text", "excerpts and help, for people", AsText(TextReport.Write)),
    ];

    public static ReportFormat? Find(string name) => All.FirstOrDefault(f => f.Name == name);

    private static Action<Report, Stream> AsJson(Action<Report, Stream> write) => WithLineEnd((report, stream) =>
    {
        using var bytes = new MemoryStream();
        write(report, bytes);
        ReportJson.CopyEscaped(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), stream);
    });

    private static Action<Report, Stream> WithLineEnd(Action<Report, Stream> write) => (report, stream) =>
    {
        write(report, stream);
        stream.WriteByte((byte)'\n');
    };

    private static Action<Report, Stream> AsText(Action<Report, TextWriter> write) => (report, stream) =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: -1, leaveOpen: true) { NewLine = "\n" };
        write(report, writer);
    };
}
