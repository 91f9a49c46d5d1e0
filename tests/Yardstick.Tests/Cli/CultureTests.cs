using System.Globalization;

namespace Yardstick.Tests.Cli;

// It changes the culture of every thread that begins meanwhile.
[CollectionDefinition(nameof(CultureTests), DisableParallelization = true)]
public sealed class CultureTestsRunAlone;

[Collection(nameof(CultureTests))]
public sealed class CultureTests : IDisposable
{
    private readonly Workspace workspace = Workspace.From("clean");

    [Fact]
    public void The_machine_s_culture_changes_nothing()
    {
        workspace.Edit("metrics/yardstick.yaml", "title:", "limits: {function: {max: 2}}\ntitle:");
        var expected = workspace.RunInProcess("", "check").Out;
        var before = CultureInfo.DefaultThreadCurrentCulture;
        try
        {
            foreach (var culture in new[] { CultureInfo.InvariantCulture, WithCommas() })
            {
                CultureInfo.DefaultThreadCurrentCulture = culture;
                string? actual = null;
                var thread = new Thread(() => actual = workspace.RunInProcess("", "check").Out);
                thread.Start();
                thread.Join();
                Assert.Equal(expected, actual);
            }
        }
        finally
        {
            CultureInfo.DefaultThreadCurrentCulture = before;
        }
    }

    public void Dispose() => workspace.Dispose();

    private static CultureInfo WithCommas()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "~";
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        return culture;
    }
}
