using System.Security.Cryptography;

using Yardstick.Text;

namespace Yardstick.Tests.Text;

public sealed class InputHashTests
{
    [Fact]
    public void It_is_the_hash_of_all_inputs_each_behind_its_length_whatever_is_gathered()
    {
        int[] sizes = [0, 1, 4091, 4092, 4093, 4095, 4096, 4097, 10_000];
        foreach (var (first, second) in sizes.SelectMany(a => sizes.Select(b => (a, b))))
        {
            byte[] one = [.. Enumerable.Range(0, first).Select(i => (byte)i)];
            byte[] other = [.. Enumerable.Range(7, second).Select(i => (byte)i)];
            using var hash = new InputHash();
            hash.Add(one);
            hash.Add(other);
            hash.Add(3);
            Assert.Equal(SHA256.HashData([.. BitConverter.GetBytes(first), .. one, .. BitConverter.GetBytes(second), .. other, .. BitConverter.GetBytes(3)]), hash.Sum());
        }
    }
}
