namespace Yardstick.JsonSchema;

internal static class FormatList
{
    public static Format? Find(string name) => null;
}
