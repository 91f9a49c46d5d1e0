using System.Security.Cryptography;
using System.Text;

namespace Yardstick.Git;

/// <summary>The name that git gives a content: the hash of it and of its length.</summary>
internal static class BlobName
{
    private const int Sha1Digits = 40;

    /// <summary>Whether a content bears a name, as it is or with the line ends that a repository keeps.</summary>
    public static bool IsOf(ReadOnlySpan<byte> content, string name)
    {
        if (Of(content, name.Length) == name)
        {
            return true;
        }

        var lines = content.ToArray();
        var length = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!(lines[i] == '\r' && i + 1 < lines.Length && lines[i + 1] == '\n'))
            {
                lines[length++] = lines[i];
            }
        }

        return length < lines.Length && Of(lines.AsSpan(0, length), name.Length) == name;
    }

    /// <param name="digits">40 for SHA-1, 64 for SHA-256.</param>
    public static string Of(ReadOnlySpan<byte> content, int digits)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes($"blob {content.Length}\0"), .. content];
#pragma warning disable CA5350 // Do Not Use Weak Cryptographic Algorithms: git names contents so.
        return Convert.ToHexStringLower(digits == Sha1Digits ? SHA1.HashData(named) : SHA256.HashData(named));
#pragma warning restore CA5350
    }
}
