using System.Text;

using Yardstick.Text;

namespace Yardstick.Tests.Text;

public sealed class ContentCacheTests : IDisposable
{
    private static readonly byte[] Content = "what it was made of"u8.ToArray();
    private static readonly byte[] Entry = Encoding.UTF8.GetBytes("what it came to, longer than a word of eight bytes: 日本 é");

    private readonly Workspace workspace = new();

    private string Place => workspace.PathOf("made.cache");

    [Fact]
    public void What_was_kept_is_found_again()
    {
        Save();
        Assert.Equal(Entry, ContentCache.Open(Place, "1").Find(Content)?.ToArray());
    }

    [Fact]
    public void What_another_version_of_the_tool_kept_is_not_there()
    {
        Save();
        Assert.Null(ContentCache.Open(Place, "2").Find(Content));
    }

    [Fact]
    public void One_changed_byte_is_other_content()
    {
        Save();
        for (var at = 0; at < Content.Length; at++)
        {
            var other = Content.ToArray();
            other[at] ^= 1;
            Assert.Null(ContentCache.Open(Place, "1").Find(other));
        }
    }

    [Fact]
    public void Only_what_a_run_used_stays()
    {
        Save();
        var cache = ContentCache.Open(Place, "1");
        cache.Keep("something else"u8, Entry);
        cache.Save();
        Assert.Null(ContentCache.Open(Place, "1").Find(Content));
        Assert.NotNull(ContentCache.Open(Place, "1").Find("something else"u8));
    }

    [Fact]
    public void With_any_byte_damaged_it_gives_the_entry_or_nothing()
    {
        Save();
        var whole = File.ReadAllBytes(Place);
        for (var at = 0; at < whole.Length; at++)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x41;
            workspace.Write("made.cache", damaged);
            if (ContentCache.Open(Place, "1").Find(Content) is { } found)
            {
                Assert.Equal(Entry, found.ToArray());
            }
        }
    }

    [Fact]
    public void Cut_off_anywhere_it_gives_nothing()
    {
        Save();
        var whole = File.ReadAllBytes(Place);
        for (var length = 0; length < whole.Length; length++)
        {
            workspace.Write("made.cache", whole[..length]);
            Assert.Null(ContentCache.Open(Place, "1").Find(Content));
        }
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_no_failure()
    {
        workspace.Write("occupied", "a file where a folder is wanted");
        var cache = ContentCache.Open(workspace.PathOf("occupied/made.cache"), "1");
        cache.Keep(Content, Entry);
        cache.Save();
        Assert.Null(ContentCache.Open(workspace.PathOf("occupied/made.cache"), "1").Find(Content));
    }

    public void Dispose() => workspace.Dispose();

    private void Save()
    {
        var cache = ContentCache.Open(Place, "1");
        cache.Keep(Content, Entry);
        cache.Save();
    }
}
