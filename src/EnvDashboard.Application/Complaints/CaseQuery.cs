using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Domain.Complaints;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;

namespace EnvDashboard.Application.Complaints;

/// <summary>Turns a filter into a query over the work orders in force.</summary>
internal static class CaseQuery
{
    /// <summary>Lists that an office works through.</summary>
    public static IReadOnlyList<string> Kinds => CaseKinds.All;

    public static IQueryable<ComplaintCaseRow> Of(AppDb db, DictionarySnapshot known, CaseFilter filter, DateOnly today)
    {
        var cases = db.ComplaintCases.Where(c => c.InForce);
        var places = filter.Places;
        if (places.Units.Count > 0)
        {
            List<int?> units = [.. ComplaintQuery.Units(known, places.Units).Select(u => (int?)u)];
            cases = units.Count == 1 ? cases.Where(c => c.UnitId == units[0]) : cases.Where(c => units.Contains(c.UnitId));
        }
        if (places.From is not null || places.To is not null)
        {
            var (from, to) = ComplaintQuery.Range(places);
            // It counts in the month it was received.
            cases = cases.Where(c => c.ReceivedOn >= from && c.ReceivedOn <= to);
        }
        if (places.Platforms.Count > 0)
        {
            var (words, none) = ComplaintQuery.Words(places.Platforms);
            cases = words.Count == 1 && !none ? cases.Where(c => c.Platform == words[0]) : cases.Where(c => words.Contains(c.Platform!) || (none && c.Platform == null));
        }
        if (places.Topics.Count > 0)
        {
            var (words, none) = ComplaintQuery.Words(places.Topics);
            cases = words.Count == 1 && !none ? cases.Where(c => c.Topic == words[0]) : cases.Where(c => words.Contains(c.Topic!) || (none && c.Topic == null));
        }
        List<ComplaintGrade?> grades = [.. ItemChoice.Words<ComplaintGrade>("grade", filter.Grades)];
        if (grades.Count > 0) cases = grades.Count == 1 ? cases.Where(c => c.Grade == grades[0]) : cases.Where(c => grades.Contains(c.Grade));
        if (filter.Number is { Length: > 0 } number) cases = cases.Where(c => c.CaseNo == number);
        return OfKind(cases, filter.Kind, today);
    }

    private static IQueryable<ComplaintCaseRow> OfKind(IQueryable<ComplaintCaseRow> cases, string? kind, DateOnly today) => kind switch
    {
        null or "" => cases,
        "returned" => cases.Where(c => c.Return == ComplaintReturn.Returned || c.Return == ComplaintReturn.WithFault || c.Return == ComplaintReturn.Repeated),
        "with_fault" => cases.Where(c => c.Return == ComplaintReturn.WithFault),
        "repeated" => cases.Where(c => c.Return == ComplaintReturn.Repeated),
        "over5" => cases.Where(c => c.Transfers > 5),
        "unsatisfied" => cases.Where(c => c.Satisfied == false && (c.Redone == null || c.Redone == false)),
        "overdue" => cases.Where(c => c.OverdueAfter < today),
        "overdue_open" => cases.Where(c => c.ClosedOn == null && c.OverdueAfter < today),
        "open" => cases.Where(c => c.ClosedOn == null),
        "no_consultation" => cases.Where(c => c.Grade == ComplaintGrade.Difficult && (c.JointConsultation == null || c.JointConsultation == false)),
        "no_follow_up" => cases.Where(c => (c.Grade == ComplaintGrade.Difficult || c.Grade == ComplaintGrade.Major) && c.ClosedOn != null && !c.FollowedUp),
        _ => throw new InvalidInputException(new FieldError("kind", "unknown_word", kind, string.Join(", ", Kinds))),
    };
}
