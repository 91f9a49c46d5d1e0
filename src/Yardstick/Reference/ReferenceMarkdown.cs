using System.Text;

namespace Yardstick.Reference;

/// <summary>Writes a reference of keys as Markdown.</summary>
public static class ReferenceMarkdown
{
    public static string Of(FileReference reference)
    {
        var text = new StringBuilder($"# Keys of {reference.File}\n\n{reference.Description}\n");
        Write(text, reference.Keys);
        foreach (var group in reference.Groups)
        {
            text.Append($"\n## {group.Title}\n\n{group.Description} These keys stand in several places.\n");
            Write(text, group.Keys);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, IReadOnlyList<KeyReference> keys)
    {
        foreach (var key in keys)
        {
            text.Append($"\n### `{key.Path}`\n\n{key.Description}\n\n- {key.Needed}\n- {key.Values}");
            text.Append(key.Group is { } group ? $" Its keys: [{group.Title}](#{group.Anchor}).\n" : "\n");
            text.Append(key.Default is { } standard ? $"- Unless stated: `{standard}`\n" : "");
            text.Append($"\n```yaml\n{key.Example}```\n");
        }
    }
}
