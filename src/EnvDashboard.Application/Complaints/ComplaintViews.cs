using EnvDashboard.Application.Rankings;
using EnvDashboard.Domain.Complaints;

namespace EnvDashboard.Application.Complaints;

/// <summary>What of the register is looked at. Empty lists = everything; months are those from one to another, both included.</summary>
public sealed record ComplaintFilter(
    IReadOnlyList<string> Units, IReadOnlyList<string> Platforms, IReadOnlyList<string> Topics, string? From, string? To)
{
    public static ComplaintFilter All { get; } = new([], [], [], null, null);
}

/// <summary>By what the monthly table is added up.</summary>
public enum ComplaintKey { All, Month, Quarter, Topic, Unit, Platform, TopicMonth, PlatformTopic }

/// <param name="Value">Fractions 0..1; working days for days to close. Null without a denominator.</param>
/// <param name="LastYear">The value in the same months one year before; null when there is none.</param>
/// <param name="Change">Value minus that of last year.</param>
/// <param name="Reason">Why there is no value: not_reported or no_denominator.</param>
public sealed record RateView(ComplaintRate Rate, double? Numerator, double? Denominator, double? Value, double? LastYear, double? Change, string? Reason);

/// <summary>One row of a table: a month, a topic, a unit, a platform, or two of them.</summary>
/// <param name="Key">Code of the unit or month, or the word; null = not told apart.</param>
/// <param name="Second">For tables by two keys.</param>
/// <param name="FromCases">Added up from work orders throughout; false when reported counts are in it.</param>
public sealed record ComplaintSumView(
    string? Key, string? Name, string? NameEn, string? Second, bool FromCases, ComplaintCounts Counts, int? ReceivedLastYear, IReadOnlyList<RateView> Rates)
{
    public RateView Rate(ComplaintRate rate) => Rates.First(r => r.Rate == rate);
}

/// <param name="Received">Work orders of the quarter.</param>
/// <param name="Before">Of the quarter before; null when nothing was reported for it.</param>
/// <param name="LastYear">Of the same quarter one year before.</param>
/// <param name="ChanceBefore">The chance of such a rise against the quarter before if nothing had changed.</param>
/// <param name="RaisedBefore">The same, raised for the number of topics that are looked at together (Holm).</param>
/// <param name="Level">rising = beyond chance among all topics together; watch = beyond chance for itself; steady.</param>
public sealed record TopicWarning(
    string? Topic, long Received, long? Before, long? LastYear, double? ChanceBefore, double? ChanceLastYear, double? RaisedBefore, double? RaisedLastYear, string Level);

/// <summary>The warning analysis of a quarter.</summary>
/// <param name="MissingMonths">Months of the quarter for which nothing is there: the quarter is not compared as if they were 0.</param>
public sealed record WarningView(string Quarter, string Before, string LastYear, IReadOnlyList<string> MissingMonths, IReadOnlyList<TopicWarning> Topics);

/// <summary>Which work orders are listed.</summary>
public sealed record CaseFilter(ComplaintFilter Places, string? Kind, IReadOnlyList<string> Grades, string? Number);

public sealed record CaseView(
    int Id, string CaseNo, UnitReference Unit, string Month, string? Platform, string? Topic, string? Subject, DateOnly ReceivedOn, DateOnly? AcceptedOn, DateOnly? RepliedOn,
    DateOnly? ClosedOn, DateOnly DueOn, bool Overdue, ComplaintReturn Return, int? Transfers, bool? CalledBack, bool? Satisfied, bool? Redone, ComplaintGrade? Grade,
    bool? JointConsultation, string? FollowUp, int Submission, string Sheet, string Cell);
