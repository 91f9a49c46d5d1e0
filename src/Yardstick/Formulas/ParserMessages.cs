namespace Yardstick.Formulas;

/// <summary>What is said of a token that cannot stand where it does.</summary>
internal static class ParserMessages
{
    /// <summary>Of the current token, where a value is expected.</summary>
    public static (string Message, string Help) NoValue(TokenReader tokens)
    {
        var token = tokens.Current;
        return token.Kind switch
        {
            TokenKind.End when tokens.LastEnd == 0 => ("The formula is empty.", "Write how the value is computed, as spend / new_customers."),
            TokenKind.End => ("The formula ends where a value is expected.", "Add the value, or leave the last sign out."),
            TokenKind.Text => ($"The text {tokens.QuoteCurrent()} stands where a value is expected.", "Texts are for conditions, as in count(orders where state = 'paid')."),
            TokenKind.Word when token.Is("where") => ("Nothing stands before 'where'.", "Write first what is read, as in count(orders where paid = true)."),
            TokenKind.Word => ($"The word '{token.Text}' stands where a value is expected.", "It belongs to the language, so no input can be named by it."),
            _ => ($"'{tokens.QuoteCurrent()}' stands where a value is expected.", "Write an input, a number, a function or a parenthesis before it."),
        };
    }

    /// <summary>Complains of the current token, which stands behind all that could be read.</summary>
    public static void ComplainOfLeftover(TokenReader tokens, bool isInFunction)
    {
        var token = tokens.Current;
        var (message, help) = token.Kind switch
        {
            TokenKind.Close => ("This ')' closes nothing.", "Leave it out, or add the '(' it belongs to."),
            TokenKind.Comma when isInFunction => ("A ',' stands behind a condition.", "The condition comes last, and its parts are joined by and and or, as in count(orders where paid = true and returned = false)."),
            TokenKind.Comma => ("A ',' stands outside of a function.", "Numbers take '.' before their fraction and '_' between groups of digits, as 1_000.50."),
            TokenKind.Equal => ("'=' stands outside of a condition.", "Write only how the value is computed; comparisons stand behind where, as in count(orders where paid = true)."),
            TokenKind.Word when token.Text is "where" => ("'where' stands outside of a function.", "Put it inside, behind the value: sum(x where paid = true)."),
            TokenKind.Word when isInFunction && !token.IsKeyword => ($"'{tokens.QuoteCurrent()}' follows a condition without 'and' or 'or'.", "Join the parts of a condition by and and or, as in count(orders where paid = true and returned = false)."),
            TokenKind.Word => ($"'{token.Text}' stands outside of a condition.", "Conditions stand behind where inside a function, as in count(orders where paid = true and returned = false)."),
            _ => ($"'{tokens.QuoteCurrent()}' cannot stand here.", "Comparisons stand behind where inside a function, as in count(orders where value > 100)."),
        };
        tokens.Complain(message, help);
    }
}
