using System.Globalization;

namespace Yardstick.JsonSchema;

/// <summary>What may stand in \p{…}: general categories under every name, a few binary properties, and common scripts.</summary>
internal static class UnicodeProperty
{
    // Names as in PropertyValueAliases.txt, short and long; the groups stand at the end.
    private static readonly (UnicodeCategory[] Categories, string Names)[] Categories =
    [
        ([UnicodeCategory.UppercaseLetter], "Lu Uppercase_Letter"),
        ([UnicodeCategory.LowercaseLetter], "Ll Lowercase_Letter"),
        ([UnicodeCategory.TitlecaseLetter], "Lt Titlecase_Letter"),
        ([UnicodeCategory.ModifierLetter], "Lm Modifier_Letter"),
        ([UnicodeCategory.OtherLetter], "Lo Other_Letter"),
        ([UnicodeCategory.NonSpacingMark], "Mn Nonspacing_Mark"),
        ([UnicodeCategory.SpacingCombiningMark], "Mc Spacing_Mark"),
        ([UnicodeCategory.EnclosingMark], "Me Enclosing_Mark"),
        ([UnicodeCategory.DecimalDigitNumber], "Nd Decimal_Number digit"),
        ([UnicodeCategory.LetterNumber], "Nl Letter_Number"),
        ([UnicodeCategory.OtherNumber], "No Other_Number"),
        ([UnicodeCategory.SpaceSeparator], "Zs Space_Separator"),
        ([UnicodeCategory.LineSeparator], "Zl Line_Separator"),
        ([UnicodeCategory.ParagraphSeparator], "Zp Paragraph_Separator"),
        ([UnicodeCategory.Control], "Cc Control cntrl"),
        ([UnicodeCategory.Format], "Cf Format"),
        ([UnicodeCategory.Surrogate], "Cs Surrogate"),
        ([UnicodeCategory.PrivateUse], "Co Private_Use"),
        ([UnicodeCategory.OtherNotAssigned], "Cn Unassigned"),
        ([UnicodeCategory.ConnectorPunctuation], "Pc Connector_Punctuation"),
        ([UnicodeCategory.DashPunctuation], "Pd Dash_Punctuation"),
        ([UnicodeCategory.OpenPunctuation], "Ps Open_Punctuation"),
        ([UnicodeCategory.ClosePunctuation], "Pe Close_Punctuation"),
        ([UnicodeCategory.InitialQuotePunctuation], "Pi Initial_Punctuation"),
        ([UnicodeCategory.FinalQuotePunctuation], "Pf Final_Punctuation"),
        ([UnicodeCategory.OtherPunctuation], "Po Other_Punctuation"),
        ([UnicodeCategory.MathSymbol], "Sm Math_Symbol"),
        ([UnicodeCategory.CurrencySymbol], "Sc Currency_Symbol"),
        ([UnicodeCategory.ModifierSymbol], "Sk Modifier_Symbol"),
        ([UnicodeCategory.OtherSymbol], "So Other_Symbol"),
        ([UnicodeCategory.UppercaseLetter, UnicodeCategory.LowercaseLetter, UnicodeCategory.TitlecaseLetter], "LC Cased_Letter"),
        (Between(UnicodeCategory.UppercaseLetter, UnicodeCategory.OtherLetter), "L Letter"),
        (Between(UnicodeCategory.NonSpacingMark, UnicodeCategory.EnclosingMark), "M Mark Combining_Mark"),
        (Between(UnicodeCategory.DecimalDigitNumber, UnicodeCategory.OtherNumber), "N Number"),
        (Between(UnicodeCategory.SpaceSeparator, UnicodeCategory.ParagraphSeparator), "Z Separator"),
        ([.. Between(UnicodeCategory.Control, UnicodeCategory.PrivateUse), UnicodeCategory.OtherNotAssigned], "C Other"),
        (Between(UnicodeCategory.ConnectorPunctuation, UnicodeCategory.OtherPunctuation), "P Punctuation punct"),
        (Between(UnicodeCategory.MathSymbol, UnicodeCategory.OtherSymbol), "S Symbol"),
    ];

    private static readonly Lazy<List<CodePointRange>[]> ByCategory = new(Sort);

    /// <summary>The code points with a property such as "Letter", "gc=Lu" or "Script=Greek"; null for an unknown one.</summary>
    public static CodePointSet? Find(string property)
    {
        var equals = property.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
        {
            return FindBinary(property) ?? FindCategory(property);
        }

        var value = property[(equals + 1)..];
        return property[..equals] switch
        {
            "General_Category" or "gc" => FindCategory(value),
            "Script" or "sc" => UnicodeScripts.Find(value),
            _ => null,
        };
    }

    private static CodePointSet? FindBinary(string name) => name switch
    {
        "Any" => CodePointSet.Of(0, 0x10FFFF),
        "ASCII" => CodePointSet.Of(0, 0x7F),
        "ASCII_Hex_Digit" or "AHex" => CodePointSet.Parse("30-39 41-46 61-66"),
        "Assigned" => FindCategory("Cn")!.Complement(),
        "White_Space" or "space" => CodePointSet.Parse("9-D 20 85 A0 1680 2000-200A 2028-2029 202F 205F 3000"),
        _ => null,
    };

    private static CodePointSet? FindCategory(string name)
    {
        var found = Array.Find(Categories, c => c.Names.Split(' ').Contains(name, StringComparer.Ordinal)).Categories;
        return found is null ? null : CodePointSet.Of(found.SelectMany(c => ByCategory.Value[(int)c]));
    }

    private static UnicodeCategory[] Between(UnicodeCategory first, UnicodeCategory last) =>
        [.. Enumerable.Range((int)first, last - first + 1).Select(c => (UnicodeCategory)c)];

    private static List<CodePointRange>[] Sort()
    {
        var result = Enumerable.Range(0, (int)UnicodeCategory.OtherNotAssigned + 1).Select(_ => new List<CodePointRange>()).ToArray();
        var start = 0;
        var current = CharUnicodeInfo.GetUnicodeCategory(0);
        for (var i = 1; i <= 0x110000; i++)
        {
            var next = i > 0x10FFFF ? (UnicodeCategory)(-1) : CharUnicodeInfo.GetUnicodeCategory(i);
            if (next != current)
            {
                result[(int)current].Add(new(start, i - 1));
                (start, current) = (i, next);
            }
        }

        return result;
    }
}
