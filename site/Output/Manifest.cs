using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yardstick.Site.Output;

/// <summary>A file as it was last written.</summary>
/// <param name="Path">From the site's root.</param>
/// <param name="Key">Stands for everything the file was made of.</param>
/// <param name="Hash">SHA-256 of the content.</param>
/// <param name="Length">In bytes.</param>
internal sealed record ManifestEntry(string Path, string Key, string Hash, long Length);

/// <summary>
/// What a site's folder holds. Before the first file of a run is touched a manifest that isn't complete names all
/// that may be there, so that after a killed run nothing is taken for current and nothing of ours is left behind.
/// </summary>
internal sealed record Manifest(int Version, bool IsComplete, IReadOnlyList<ManifestEntry> Files)
{
    public const string FileName = ".yardstick-site.json";

    public const int CurrentVersion = 1;

    public static Manifest Empty { get; } = new(CurrentVersion, IsComplete: false, []);

    /// <summary>Reads a manifest; one that is damaged, or of another version, knows nothing but that the folder is ours.</summary>
    public static Manifest Read(string file)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize(File.ReadAllBytes(file), ManifestJson.Default.Manifest);
            return manifest is { Version: CurrentVersion, Files: not null } && manifest.Files.All(IsSound) ? manifest : Empty;
        }
        catch (JsonException)
        {
            return Empty;
        }
    }

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Default.Manifest);

    private static bool IsSound(ManifestEntry? entry) => entry is { Path: not null, Key: not null, Hash: not null } && SitePath.IsSafe(entry.Path);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
