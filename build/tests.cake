// The tests: what they need, how they are run, and what they came to.

using System.Xml.Linq;

record TestCounts(int Passed, int Failed, int Skipped)
{
    public override string ToString() => $"{Passed} passed, {Failed} failed" + (Skipped > 0 ? $", {Skipped} skipped" : "");
}

// Pictures for people, which no run of the tests waits for.
const string Gallery = "Yardstick.Tests.Site.Bars.GalleryTests";

// Stays at nothing when the build fails before the first test.
var counts = new TestCounts(0, 0, 0);

/// <summary>Runs all tests, their commands by the tool as it ships, and reads from their report what they came to, which is never taken for granted.</summary>
void RunTests()
{
    const string Report = "artifacts/tests/report.trx";
    CleanDirectory("artifacts/tests");
    var run = Start("dotnet",
    [
        "test", "--project", "tests/Yardstick.Tests", "--configuration", "Release", "--no-build", "--no-progress",
        "--results-directory", "artifacts/tests", "--report-xunit-trx", "--report-xunit-trx-filename", "report.trx", "--filter-not-class", Gallery,
    ],
    environment: new() { ["DOTNET_ROOT"] = dotnetRoot, ["YARDSTICK_TOOL"] = System.IO.Path.Join(root, tool) });
    if (System.IO.File.Exists(Report))
    {
        counts = ReadCounts(Report);
    }

    var passed = run.ExitCode == 0 && counts.Failed == 0;
    if (!passed)
    {
        Console.Write(run.Output);
        Console.Error.Write(run.Error);
        throw new CakeException($"The tests do not pass (exit code {run.ExitCode}).");
    }

    if (counts.Passed == 0)
    {
        throw new CakeException("No test ran, which proves nothing.");
    }

    if (counts.Skipped > 0)
    {
        Console.Write(run.Output);
        if (inCi)
        {
            throw new CakeException("Tests were skipped. In CI every test runs.");
        }
    }
}

TestCounts ReadCounts(string report)
{
    var outcomes = XDocument.Load(report).Descendants().Where(e => e.Name.LocalName == "UnitTestResult").Select(e => (string)e.Attribute("outcome")).ToList();
    var passed = outcomes.Count(o => o == "Passed");
    var skipped = outcomes.Count(o => o == "NotExecuted");
    return new TestCounts(passed, outcomes.Count - passed - skipped, skipped);
}

/// <summary>The tests of the site look at it through Chromium, and those of the workflows run their scripts with jq; both come from the system's packages.</summary>
void InstallPrograms()
{
    const string Packages = "chromium fonts-dejavu-core jq";
    if (!(IsInstalled("chromium") && IsInstalled("jq")) && !Install(Packages))
    {
        throw new CakeException($"The tests need Chromium, a font and jq. On Debian or Ubuntu: sudo {InstallCommand(Packages)}");
    }
}

/// <summary>Writes a picture of every kind of page, at three widths, by day and by night, to artifacts/gallery.</summary>
void WriteGallery()
{
    InstallPrograms();
    CleanDirectory("artifacts/gallery");
    Run("dotnet", "test", "--project", "tests/Yardstick.Tests", "--configuration", "Release", "--no-build", "--no-progress", "--explicit", "only", "--filter-class", Gallery);
    Console.WriteLine($"Look at {System.IO.Path.Join(root, "artifacts", "gallery")}");
}
