namespace Yardstick.Cli.Serving;

/// <summary>Tells when something in a folder has changed and a moment has passed without another change.</summary>
internal sealed class FolderWatch : IDisposable
{
    // Editors write a file in several steps, and git many files; what comes within this time belongs together.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(30);

    private readonly FileSystemWatcher watcher;
    private readonly SemaphoreSlim changes = new(0);

    public FolderWatch(string folder)
    {
        watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            InternalBufferSize = 64 * 1024,
        };
        watcher.Changed += (_, change) => Note(change.FullPath);
        watcher.Created += (_, change) => Note(change.FullPath);
        watcher.Deleted += (_, change) => Note(change.FullPath);
        watcher.Renamed += (_, change) => Note(change.FullPath);
        // More changes than could be told one by one are a change too.
        watcher.Error += (_, _) => changes.Release();
        watcher.EnableRaisingEvents = true;
    }

    /// <summary>Waits for the next change.</summary>
    /// <exception cref="OperationCanceledException">It is no longer waited for.</exception>
    public async Task NextAsync(CancellationToken end)
    {
        await changes.WaitAsync(end);
        while (await changes.WaitAsync(Moment, end))
        {
            // Another one of the same moment.
        }
    }

    public void Dispose()
    {
        watcher.Dispose();
        changes.Dispose();
    }

    // What git does for itself changes no definition.
    private void Note(string path)
    {
        if (!path.Contains($"{Path.DirectorySeparatorChar}.git{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        {
            changes.Release();
        }
    }
}
