using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Site.Publication;

/// <summary>A metric whose file could not be read to its end: what stands before the mistake is not enough to say anything of it.</summary>
/// <param name="Name">Its id, where not even a name was read.</param>
internal sealed record UnreadMetric(string Id, string Name, SourceFile File)
{
    /// <summary>Those that an audience may know of. Where a visibility may be stated behind the mistake, the metric counts as restricted.</summary>
    public static IReadOnlyList<UnreadMetric> Of(Catalogue catalogue, Visibility audience) =>
    [
        .. from file in catalogue.Files
           where file is { Kind: DefinitionKind.Metric, IsWhole: false }
           where (file.Metric?.Audience ?? (Metric.MayStateVisibility(file.File) ? Visibility.Restricted : Visibility.Internal)) <= audience
           let id = file.Metric?.Id ?? Path.GetFileNameWithoutExtension(file.File.Path)
           where Ids.IsUsable(id)
           select new UnreadMetric(id, file.Metric?.Title ?? id, file.File),
    ];
}
