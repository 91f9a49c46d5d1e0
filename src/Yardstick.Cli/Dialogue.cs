using Yardstick.Editing;
using Yardstick.Reports;
using Yardstick.Text;

namespace Yardstick.Cli;

/// <summary>Asks on a terminal for what a proposal lacks. Questions go to the standard error, so that the output stays a result.</summary>
internal sealed class Dialogue(Surroundings surroundings)
{
    /// <returns>False where the input ended before all was said.</returns>
    public bool Complete(Proposal proposal)
    {
        surroundings.Error.WriteLine($"A new metric for {Printable.Line(proposal.Catalogue.Configuration.TitleOrDefault)}. An empty line takes what stands in [brackets]; Ctrl-D ends and writes nothing.");
        if (proposal.Entry is null && proposal.Stated("name") is null && !AskForEntry(proposal))
        {
            return false;
        }

        foreach (var field in ProposalFields.All)
        {
            var isOpen = proposal.Stated(field.Name) is null && (proposal.Entry?.Fields[field.Fills ?? ""] is null || field == ProposalFields.NewId);
            if (isOpen && (field.IsAsked || proposal.Lacks(field)) && !Ask(field, proposal))
            {
                return false;
            }
        }

        return true;
    }

    private bool AskForEntry(Proposal proposal)
    {
        surroundings.Error.WriteLine();
        surroundings.Error.WriteLine($"{FormBody.LibraryLabel}: name or id of a well-known metric, such as CAC or win-rate (may be left empty; yardstick new --list-library shows all {MetricLibrary.All.Count})");
        while (true)
        {
            if (Answer("> ") is not { } answer)
            {
                return false;
            }

            if (answer.Length == 0 || MetricLibrary.Find(answer) is not null)
            {
                proposal.Entry = MetricLibrary.Find(answer);
                return true;
            }

            surroundings.Error.WriteLine($"  {Printable.Line(MetricLibrary.Unknown(answer))}");
        }
    }

    private bool Ask(ProposalField field, Proposal proposal)
    {
        var choices = field.Choices(proposal);
        surroundings.Error.WriteLine();
        surroundings.Error.WriteLine($"{field.Label}: {field.Question}{(field.IsNeeded(proposal) || field.Standard(proposal) is not null ? "" : " (may be left empty)")}");
        if (choices.Count > 0)
        {
            surroundings.Error.WriteLine($"  {Listing.Of([.. choices], "or")}");
        }

        while (true)
        {
            if (Answer(field.Standard(proposal) is { } standard ? $"[{standard}] > " : "> ") is not { } answer)
            {
                return false;
            }

            if (answer.Length == 0 && !proposal.Lacks(field))
            {
                return true;
            }

            var fault = answer.Length == 0 ? "This is needed." : field.FaultOf(proposal, field.Written(proposal, answer));
            if (fault is null)
            {
                proposal.Say(field.Name, answer);
                return true;
            }

            surroundings.Error.WriteLine($"  {Printable.Line(fault)}");
        }
    }

    private string? Answer(string prompt)
    {
        surroundings.Error.Write(prompt);
        return surroundings.In.ReadLine()?.Trim();
    }
}
