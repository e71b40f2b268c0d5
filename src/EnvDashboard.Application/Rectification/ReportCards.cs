using EnvDashboard.Application.Rankings;
using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Application.Rectification;

/// <summary>
/// The six report cards (六张报表) of a unit and month. Each is an indicator, so it is entered in the grid or by workbook, may be declared
/// zero or not reported, and keeps history and source as every value does.
/// </summary>
public static class ReportCards
{
    public const string Found = "CARD_FOUND", PutRight = "CARD_PUT_RIGHT", Rules = "CARD_RULES", Accountability = "CARD_ACCOUNTABILITY", Satisfaction = "CARD_SATISFACTION", Publicity = "CARD_PUBLICITY";

    public static IReadOnlyList<string> All { get; } = [Found, PutRight, Rules, Accountability, Satisfaction, Publicity];
}

/// <param name="Value">Null = no number; <paramref name="State"/> says why, and null that nothing was said at all.</param>
/// <param name="Derived">What the ledger of the same unit and period says; null = it says nothing of this card.</param>
public sealed record CardView(string Card, double? Value, ObservationState? State, double? Derived)
{
    /// <summary>What was reported and what the ledger holds are two things that should be one.</summary>
    public bool Differs => Value is { } value && Derived is { } derived && value != derived;
}

public sealed record UnitCards(UnitReference Unit, IReadOnlyList<CardView> Cards);

/// <param name="Missing">Cards that are not defined yet.</param>
public sealed record ReportCardsView(string Group, string Period, IReadOnlyList<UnitCards> Units, IReadOnlyList<string> Missing);

/// <summary>A unit that has found nothing, or said nothing, month after month (零报告).</summary>
/// <param name="Months">How many months running, up to the last.</param>
/// <param name="Zero">Of these, months for which it declared that there was nothing.</param>
/// <param name="Silent">Of these, months for which it said nothing.</param>
public sealed record ZeroReporter(UnitReference Unit, int Months, int Zero, int Silent, string Since, string Until);
