using System.Globalization;
using System.Text;
using System.Xml;

using Yardstick.Diagnostics;

namespace Yardstick.Reports;

/// <summary>JUnit XML as CI servers read it: a failed test a finding; known and waived ones are skipped, notes pass and say what they have to say.</summary>
public static class JUnitReport
{
    public static void Write(Report report, Stream output)
    {
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };
        using var xml = XmlWriter.Create(output, settings);
        var failures = report.Diagnostics.Count(d => d.Counts && d.Severity > Severity.Note);

        // A run without findings still reports one test, so that no server takes it for a run that tested nothing.
        var tests = Math.Max(1, report.Diagnostics.Count);
        xml.WriteStartElement("testsuites");
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "yardstick");
        xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", (report.Known + report.Waived).ToString(CultureInfo.InvariantCulture));
        if (report.Diagnostics.Count == 0)
        {
            WriteTest(xml, "yardstick", report.Verdict);
            xml.WriteEndElement();
        }

        foreach (var diagnostic in report.Diagnostics)
        {
            WriteFinding(xml, diagnostic);
        }
    }

    private static void WriteFinding(XmlWriter xml, Diagnostic diagnostic)
    {
        WriteTest(xml, diagnostic.Place.File.ShownPath, $"{diagnostic.Rule} at {diagnostic.Place.Start}");
        var text = string.Join('\n', diagnostic.Sentences.Append(diagnostic.Place.ToString()).Select(Printable.Line));
        if (diagnostic.Reprieve is { } reprieve)
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", Printable.Line(reprieve));
            xml.WriteEndElement();
            xml.WriteElementString("system-out", text);
        }
        else if (diagnostic.Severity == Severity.Note)
        {
            xml.WriteElementString("system-out", text);
        }
        else
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", diagnostic.Rule);
            xml.WriteAttributeString("message", Printable.Line(diagnostic.Message));
            xml.WriteString(text);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteTest(XmlWriter xml, string className, string name)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Printable.Line(className));
        xml.WriteAttributeString("name", Printable.Line(name));
    }
}
