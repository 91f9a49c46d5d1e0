using System.Text;

using Yardstick.Text;
using Yardstick.Yaml;

namespace Yardstick.Editing;

/// <summary>What became of a file.</summary>
/// <param name="Reasons">What was mended, in the order in which it was.</param>
/// <param name="Refusals">Mends that would have changed what the file says, and were not made.</param>
public sealed record MendedFile(SourceFile Before, SourceFile After, IReadOnlyList<string> Reasons, IReadOnlyList<string> Refusals)
{
    // Mends inside one another take a round each.
    private const int MostRounds = 16;

    public bool IsChanged => Reasons.Count > 0;

    /// <summary>Makes every mend that a file needs. After each the text is read again, and must say what it said but for the values that were mended.</summary>
    /// <param name="document">Read to its end.</param>
    public static MendedFile Of(YamlDocument document, MendContext context)
    {
        var before = document.File;
        var reasons = new List<string>();
        var refusals = new List<string>();
        foreach (var mend in MendSet.All)
        {
            for (var round = 0; round < MostRounds && mend.Find(context, document) is { Count: > 0 } fixes; round++)
            {
                var next = YamlReader.Read(WithText(document.File, Fix.Apply(document.File.Text, fixes)));
                if (!next.IsWhole || !Meaning.IsKept(document.Root!, next.Root!, fixes))
                {
                    refusals.Add(mend.Name);
                    break;
                }

                document = next;
                reasons.AddRange(fixes.Select(f => f.Reason));
            }
        }

        return new MendedFile(before, document.File, [.. reasons.Distinct(StringComparer.Ordinal)], refusals);
    }

    /// <summary>A file of the same name with another text, and with a byte order mark where it had one.</summary>
    internal static SourceFile WithText(SourceFile file, string text)
    {
        var mark = file.Bytes.Span.StartsWith("\uFEFF"u8) ? "\uFEFF" : "";
        return new SourceFile(file.Path, Encoding.UTF8.GetBytes(mark + text)) { ShownPath = file.ShownPath };
    }
}
