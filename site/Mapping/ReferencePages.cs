using Yardstick.Reference;
using Yardstick.Site.Pages;

namespace Yardstick.Site.Mapping;

/// <summary>The reference of every key in the files that make up a dictionary, from the schemas they are checked against.</summary>
internal static class ReferencePages
{
    public static IEnumerable<Anchor> Entries => SchemaReference.Files.Select(f => new Anchor(TitleOf(f.Value), Targets.Reference(f.Key)));

    public static ReferencePage Of(string name, Register register)
    {
        var reference = SchemaReference.Of(name);
        return new ReferencePage
        {
            Frame = register.Frame,
            Path = Targets.Reference(name),
            Title = TitleOf(reference.File),
            Summary = $"Every key of {reference.File}: what it means, what may be written, and an example.",
            Trail = [new Anchor("Guide", Targets.Guide)],
            Reference = reference,
        };
    }

    private static string TitleOf(string file) => $"Keys of {file}";
}
