namespace Yardstick.Benchmarks.Dictionary;

/// <summary>A kind of metric that many parts of a company have: one quantity over another.</summary>
internal sealed record Measure(
    string Id,
    string Name,
    (string Name, string Unit) Top,
    (string Name, string Unit) Bottom,
    string Unit,
    bool IsHigherBetter,
    decimal Typical,
    string Perspective,
    string System,
    string Text,
    string Because)
{
    public static IReadOnlyList<Measure> All { get; } =
    [
        new("win-rate", "Win rate", ("won_deals", "deal"), ("made_offers", "offer"), "deal/offer", true, 0.28m, "customer", "CRM",
            "Offers that became a signed deal, divided by all offers that were answered in the month.",
            "more of the offers we make become recurring revenue"),
        new("lead-quality", "Lead quality", ("qualified_leads", "lead"), ("enquiries", "enquiry"), "lead/enquiry", true, 0.42m, "customer", "CRM",
            "Enquiries that a salesperson accepted as leads, divided by all enquiries of the month.",
            "time goes to people who can and want to buy"),
        new("cost-per-lead", "Cost per lead", ("campaign_spend", "EUR"), ("leads", "lead"), "EUR/lead", false, 64m, "financial", "General ledger",
            "What was spent on campaigns in the month, divided by the leads that came of them.",
            "the same budget starts more conversations"),
        new("first-contact-resolution", "First-contact resolution", ("solved_at_once", "ticket"), ("tickets", "ticket"), "ratio", true, 0.71m, "customer", "Service desk",
            "Tickets that were solved in the first answer and not opened again, divided by all tickets of the month.",
            "customers get on with their work without asking twice"),
        new("resolution-time", "Resolution time", ("handling_hours", "hour"), ("closed_tickets", "ticket"), "hour/ticket", false, 9.5m, "customer", "Service desk",
            "Hours from the opening of a ticket to its last answer, divided by the tickets that were closed in the month.",
            "problems that end sooner leave customers content"),
        new("order-error-rate", "Order error rate", ("faulty_orders", "order"), ("shipped_orders", "order"), "ratio", false, 0.018m, "internal-process", "Warehouse system",
            "Orders that came back because they were wrong or damaged, divided by all orders that were shipped in the month.",
            "every faulty order is paid for twice"),
        new("on-time-delivery", "On-time delivery", ("orders_on_time", "order"), ("due_orders", "order"), "ratio", true, 0.94m, "internal-process", "Warehouse system",
            "Orders that arrived on or before the day that was promised, divided by all orders due in the month.",
            "promises that are kept bring the next order"),
        new("time-to-restore", "Time to restore", ("outage_minutes", "minute"), ("incidents", "incident"), "minute/incident", false, 38m, "internal-process", "Monitoring",
            "Minutes from the first alarm to the end of an outage, divided by the incidents that ended in the month.",
            "shorter outages cost fewer customers their patience"),
        new("invoice-time", "Invoice processing time", ("processing_days", "day"), ("invoices", "invoice"), "day/invoice", false, 4.2m, "financial", "Accounts system",
            "Days from the arrival of an invoice to its approval, divided by the invoices that were approved in the month.",
            "books that close early let others decide early"),
        new("release-rate", "Release rate", ("releases", "release"), ("working_weeks", "week"), "release/week", true, 3.5m, "internal-process", "Build server",
            "Releases that reached customers and were not withdrawn, divided by the working weeks of the quarter.",
            "small steps reach customers sooner and break less"),
        new("training-hours", "Training hours", ("hours_of_training", "hour"), ("employees", "employee"), "hour/employee", true, 6.5m, "learning-and-growth", "Learning platform",
            "Hours of training that were completed in the quarter, divided by the people employed at its end.",
            "people who learn do today what was bought in yesterday"),
        new("offer-acceptance", "Offer acceptance", ("hires", "hire"), ("job_offers", "candidate"), "hire/candidate", true, 0.82m, "learning-and-growth", "Applicant tracking",
            "Candidates who accepted our offer, divided by all candidates to whom one was made in the quarter.",
            "teams are complete when the work arrives"),
    ];

    /// <summary>The nouns in which the measures count, for the configuration.</summary>
    public static IReadOnlyList<string> Nouns { get; } =
        ["candidate", "customer", "deal", "employee", "enquiry", "hire", "incident", "invoice", "lead", "offer", "order", "release", "ticket"];
}
