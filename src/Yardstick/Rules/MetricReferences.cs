using Yardstick.Model;
using Yardstick.Text;

namespace Yardstick.Rules;

/// <summary>Says of an id or a reference such as <c>group:mrr</c> what is wrong with it, and which one was most likely meant.</summary>
/// <param name="isOffered">Which metrics of this dictionary may be suggested.</param>
internal sealed class MetricReferences(Catalogue catalogue, Func<Metric, bool> isOffered)
{
    private readonly Dictionary<string, KnownNames> imported = new(StringComparer.Ordinal);
    private readonly Lazy<KnownNames> own = new(() => new(catalogue.Metrics.Where(m => m.CanBeNamed && isOffered(m)).Select(m => m.Id)));
    private readonly KnownNames imports = new(catalogue.Imports.All.Select(i => i.Name.Value));

    /// <summary>Why there is nothing of that name, to follow "but"; nothing where there is.</summary>
    public string? Absence(string id) =>
        catalogue.Knows(id) ? null
        : ImportedReference.Of(id) is not { } reference ? "there is no such metric"
        : catalogue.Imports.Named(reference.Import) is not { } import ? $"no dictionary is imported as {Quote.Of(reference.Import)}"
        : $"{Quote.Of(import.Title)}, which is imported as {Quote.Of(reference.Import)}, has no such metric";

    /// <summary>The id that was most likely meant, and what to do otherwise.</summary>
    /// <param name="otherwise">For a metric of this dictionary.</param>
    public string Help(string id, string otherwise) =>
        !catalogue.Knows(id) && ImportedReference.Of(id) is { } reference && catalogue.Imports.Named(reference.Import) is { } import
            ? $"{Suggestion(id)}Write the id of a metric that it publishes; if that is newer than {Quote.Of(import.Path?.Value ?? "")}, download the file again."
            : Suggestion(id) + otherwise;

    private string Suggestion(string id)
    {
        if (catalogue.Knows(id))
        {
            return "";
        }

        if (ImportedReference.Of(id) is not { } reference)
        {
            return Elsewhere(id) is { } known ? $"Did you mean {Quote.Of(known)}? " : own.Value.Suggestion(id);
        }

        if (catalogue.Imports.Named(reference.Import) is { } import)
        {
            return NamesOf(import).Suggestion(id);
        }

        return imports.Nearest(reference.Import) is { } name ? $"Did you mean {Quote.Of($"{name}:{reference.Id}")}? "
            : catalogue.Imports.All.Count == 0 ? "Name the other dictionary under 'imports' in yardstick.yaml. "
            : $"What is imported is {Listing.Of([.. catalogue.Imports.All.Select(i => Quote.Of(i.Name.Value))])}. ";
    }

    // An id that one imported dictionary alone has was most likely meant to lead there.
    private string? Elsewhere(string id)
    {
        var found = catalogue.Imports.All.Where(i => i.Find(id) is { IsRetired: false }).ToList();
        return found is [var only] ? $"{only.Name.Value}:{id}" : null;
    }

    private KnownNames NamesOf(Import import)
    {
        if (!imported.TryGetValue(import.Name.Value, out var names))
        {
            imported[import.Name.Value] = names = new(import.References);
        }

        return names;
    }
}
