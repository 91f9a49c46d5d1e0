namespace Yardstick.Formulas;

/// <summary>A formula that could be read.</summary>
public sealed class Formula
{
    private Formula(string text, Expression root)
    {
        Text = text;
        Root = root;
        Uses = [.. root.Descendants().OfType<InputName>()];
    }

    /// <summary>As it was written; all spans are offsets into it.</summary>
    public string Text { get; }

    public Expression Root { get; }

    /// <summary>Every use of an input, in the order of the text.</summary>
    public IReadOnlyList<InputName> Uses { get; }

    /// <summary>Reads a formula by the grammar of the guide page "Formulas and units". No text makes it throw.</summary>
    public static ParsedFormula Parse(string text)
    {
        var problems = new Problems();
        var root = new FormulaParser(new TokenReader(text, new Tokenizer(text, problems).Read(), problems)).ReadAll();
        return problems.Any ? new(null, problems.ToList()) : new(new Formula(text, root), []);
    }

    /// <summary>In canonical form: spaces around signs, no needless parentheses. It reads back to the same tree.</summary>
    public override string ToString() => FormulaPrinter.Print(Root);
}

/// <summary>A formula, or what is wrong with its text.</summary>
public sealed record ParsedFormula(Formula? Formula, IReadOnlyList<FormulaProblem> Problems);
