namespace Yardstick.Model;

/// <summary>How a file states one of its fields, to the letter.</summary>
/// <param name="Field">Nothing for what stands before the first.</param>
/// <param name="Text">From the field's name to the next one's.</param>
public readonly record struct FieldText(string? Field, ReadOnlyMemory<byte> Text);
