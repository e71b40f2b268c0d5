namespace EnvDashboard.Application.Templates.Sheets;

/// <summary>The monthly table of complaints and the list of work orders, in the columns of the contract. An office fills in the one that it keeps.</summary>
internal static class ComplaintForms
{
    private static readonly string[] Counts =
    [
        "received", "accepted_on_time", "replied_on_time", "closed", "satisfied", "called_back", "redone", "returned", "returned_with_fault", "returned_repeatedly", "transferred_over_5", "overdue",
        "days_to_close",
    ];

    public static Form Months() => new("complaint_counts",
        [new("unit", true, Units: true), new("period", true), new("platform"), new("topic"), .. Counts.Select(key => new FormColumn(key, key == "received", Number: true))], []);

    public static Form Cases(TemplateText text)
    {
        var yesNo = text.List("words_complaint_yes_no");
        return new("complaint_cases",
        [
            new("case_no", true), new("unit", true, Units: true), new("platform"), new("topic"), new("subject"), new("received_on", true), new("accepted_on"), new("replied_on"), new("closed_on"), new("due"),
            new("return", Words: text.List("words_complaint_return")), new("transfers", Number: true), new("called_back", Words: yesNo), new("satisfied", Words: yesNo), new("redone", Words: yesNo),
            new("grade", Words: text.List("words_complaint_grade")), new("joint_consultation", Words: yesNo), new("follow_up"),
        ], []);
    }
}
