using System.Text;

using Yardstick.Model;
using Yardstick.Site.Output;
using Yardstick.Site.Rendering;
using Yardstick.Tests.Rules;
using Yardstick.Text;

namespace Yardstick.Tests.Site;

/// <summary>Entries of large data files are made once, and copied while they would be the same.</summary>
public sealed class EntriesTests : IDisposable
{
    private static readonly IReadOnlyList<Metric> Metrics = CatalogueReader.Read(ExampleOverlay.Clean).Metrics;

    private readonly Workspace workspace = new();
    private readonly Utf8Writer room = new();

    [Fact]
    public void Only_what_is_made_of_something_else_is_made_again()
    {
        var places = Write(default, m => m.Id, out var made);
        Assert.Equal(Metrics.Count, made.Count);
        var before = workspace.Read("data");

        Write(places, m => m.Id, out made);
        Assert.Empty(made);
        Assert.Equal(before, workspace.Read("data"));

        Write(places, m => m.Id == "mrr" ? "another" : m.Id, out made);
        Assert.Equal(["mrr"], made);
        Assert.Equal(before, workspace.Read("data"));
    }

    [Fact]
    public void Where_places_do_not_lie_in_the_file_entries_are_made()
    {
        var places = Write(default, m => m.Id, out _);
        var before = workspace.Read("data");
        workspace.Write("data", "short");
        Write(places, m => m.Id, out var made);
        Assert.Equal(Metrics.Count, made.Count);
        Assert.Equal(before, workspace.Read("data"));
    }

    [Fact]
    public void Places_that_cannot_be_are_none()
    {
        var places = Write(default, m => m.Id, out _).ToArray();
        var before = workspace.Read("data");
        Array.Fill(places, byte.MaxValue, places.Length - 12, 12);
        Array.Fill(places, (byte)0x7F, ContentHash.Size, 12);
        Write(places, m => m.Id, out var made);
        Assert.Equal([Metrics[0].Id, Metrics[^1].Id], made);
        Assert.Equal(before, workspace.Read("data"));
    }

    [Fact]
    public void A_letter_in_two_halves_is_written_whole()
    {
        foreach (var half in "a🚀𝒳")
        {
            room.Write(half);
        }

        Assert.Equal("a🚀𝒳", Encoding.UTF8.GetString(room.Written));
    }

    public void Dispose()
    {
        room.Dispose();
        workspace.Dispose();
    }

    // Long entries, so that more than one piece of the last file is read.
    private ReadOnlyMemory<byte> Write(ReadOnlyMemory<byte> places, Func<Metric, string> madeOf, out List<string> made)
    {
        var again = made = [];
        using var file = new MemoryStream();
        using var entries = new Entries(m => ContentHash.Of(Encoding.UTF8.GetBytes(madeOf(m))), places, () => places.IsEmpty ? null : File.OpenRead(workspace.PathOf("data")), room);
        foreach (var metric in Metrics)
        {
            file.Write(","u8);
            file.Write(entries.Of(metric, entry =>
            {
                again.Add(metric.Id);
                entry.Write(string.Concat(Enumerable.Repeat(metric.Id + " ", 2000)));
            }));
            entries.EndsAt(file.Position);
        }

        entries.Close();
        workspace.Write("data", file.ToArray());
        return entries.Places.ToArray();
    }
}
