using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Domain.Units;

namespace EnvDashboard.IntegrationTests.Exports;

/// <summary>A small comparison by hand: four units, a ratio and a duration, one environment each; the last unit is not ranked.</summary>
internal static class ComparisonSample
{
    public static readonly Indicator OnTime = new()
    {
        Code = "ON_TIME", Name = "按时办结率", NameEn = "Closed on time", UnitOfMeasure = "%", Kind = IndicatorKind.Ratio, Decimals = 1,
        Definition = "按时办结件数占办结件数的比例", CountingRule = "以系统办结时间为准",
    };

    public static readonly Indicator Days = new()
    {
        Code = "DAYS", Name = "平均办理时间", NameEn = "Days to close", UnitOfMeasure = "工作日", Direction = Direction.Lower, Decimals = 2,
    };

    public static readonly Scheme Scheme = new()
    {
        Code = "S1", Version = "2", Name = "月度考核办法", NameEn = "Monthly scheme", AppliesFrom = Period.Month(2024, 1), GroupCode = "G", RankDecimals = 2,
        Note = "只衡量公开程度", NoteEn = "Measures disclosure only",
        Nodes =
        [
            new() { Code = "ROOT", Name = "总分", NameEn = "Total" },
            new() { Code = "E5", ParentCode = "ROOT", Name = "审批环境", NameEn = "Approval", Weight = 3 },
            new() { Code = "E6", ParentCode = "ROOT", Name = "监管环境", NameEn = "Supervision", Weight = 1 },
            new() { Code = "L1", ParentCode = "E5", Name = "按时办结", IndicatorCode = "ON_TIME", Normalisation = Normalisation.Goalposts, Low = 0, High = 100 },
            new() { Code = "L2", ParentCode = "E6", Name = "办理时间", IndicatorCode = "DAYS", Normalisation = Normalisation.Minmax },
        ],
    };

    public static readonly IReadOnlyList<Unit> Units =
    [
        Unit("210101", "甲区", "District A"), Unit("210102", "乙区", "District B"), Unit("210103", "丙区", "District C"), Unit("210104", "丁区", "District D"),
    ];

    /// <summary>One ranked month for each number, in a row from January 2024.</summary>
    public static ComparisonContent Of(int months = 1, bool invented = false)
    {
        Period[] periods = [.. Enumerable.Range(1, months).Select(m => Period.Month(2024, m))];
        return new(
            Scheme.Name,
            new PeerGroup { Code = "G", Name = "全市各区", NameEn = "All districts" },
            Scheme,
            Units,
            [OnTime, Days],
            periods,
            [.. periods.Select((p, i) => Ranking(p, i == 0 ? null : periods[i - 1], invented))],
            [.. periods.SelectMany(Values)],
            invented,
            "analyst",
            new DateTimeOffset(2024, 7, 1, 9, 30, 0, TimeSpan.FromHours(8)));
    }

    public static ComparedValue Value(
        Unit unit, Indicator indicator, Period period, double? value, double? numerator = null, double? denominator = null,
        ObservationState state = ObservationState.Reported, string? qualifier = null, string? raw = null) =>
        new(unit, indicator, period, value, numerator, denominator, state, qualifier, raw, 17, "六月报表.xlsx", "审批", "D7") { AcceptedAt = "2024-02-03 08:00" };

    private static IEnumerable<ComparedValue> Values(Period period) =>
    [
        Value(Units[0], OnTime, period, 100, 3, 3),
        Value(Units[1], OnTime, period, 80, 80, 100, qualifier: "约", raw: "约80%"),
        Value(Units[2], OnTime, period, null, 0, 0),
        Value(Units[3], OnTime, period, null, state: ObservationState.NotReported),
        Value(Units[0], Days, period, 1.23456789),
        Value(Units[1], Days, period, 4, state: ObservationState.Disputed),
        Value(Units[2], Days, period, null, state: ObservationState.NotAssessed),
    ];

    private static RankingView Ranking(Period period, Period? previous, bool invented)
    {
        var cascade = CascadeWeights.Of(Scheme);
        return new(
            40, period.Code, "G", "全市各区", new("S1", "2", Scheme.Name, Scheme.NameEn, Scheme.Note, Scheme.NoteEn, 100, 2), "ROOT",
            new DateTime(2024, 7, 1, 1, 0, 0, DateTimeKind.Utc), 3, previous?.Code, 70.123456, invented,
            [.. Scheme.Nodes.Select(n => new NodeReference(n.Code, n.ParentCode, n.Name, n.NameEn, n.Weight, cascade[n.Code], n.IndicatorCode))],
            [
                Row(Units[1], 1, 90.987654321, previous is null ? null : 2, 91, 90),
                Row(Units[0], 2, 80.5, previous is null ? null : 1, 80, null),
                Row(Units[2], 3, 38.88, null, 38, 40),
            ],
            [new(Reference(Units[3]), "low_coverage", 0.25)]);
    }

    private static RankingRowView Row(Unit unit, int rank, double score, int? previous, double? first, double? second) =>
        new(Reference(unit), rank, score, previous, null, previous - rank, 0.875, null, null, [new("E5", first, 1), new("E6", second, 1)]);

    private static UnitReference Reference(Unit unit) => new(unit.Code, unit.Name, unit.NameEn, unit.Invented);

    private static Unit Unit(string code, string name, string nameEn) => new() { Code = code, Name = name, NameEn = nameEn };
}
