using Yardstick.Text;

namespace Yardstick.Diagnostics;

/// <summary>Why a finding is accepted for now, who agreed, and until when.</summary>
/// <param name="ApprovedBy">The person's name.</param>
/// <param name="Until">The last day.</param>
/// <param name="Place">Where the waiver is written.</param>
public sealed record WaiverTerms(string Reason, string ApprovedBy, DateOnly Until, Place Place)
{
    public string Sentence => $"Waived until {Until:yyyy-MM-dd} by {Quote.Plain(ApprovedBy)}: {Quote.Plain(Reason).TrimEnd('.')}.";
}
