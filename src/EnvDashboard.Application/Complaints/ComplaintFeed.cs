using EnvDashboard.Application.Complaints.Registers;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Submissions.Registers.Feeding;
using EnvDashboard.Domain.Complaints;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Complaints;

/// <summary>The rates of complaints as indicators, by unit and month over all platforms and topics.</summary>
public sealed class ComplaintFeed(ComplaintOptions options) : IIndicatorFeed
{
    private static readonly (ComplaintRate Rate, FedIndicator Indicator)[] Rates =
    [
        (ComplaintRate.Response, Share("COMPL_RESPONSE", "诉求响应率", "Complaint response rate", "higher", "按时回复 ÷ 受理")),
        (ComplaintRate.Resolution, Share("COMPL_RESOLUTION", "诉求解决率", "Complaint resolution rate", "higher", "办结 ÷ 受理")),
        (ComplaintRate.Satisfaction, Share("COMPL_SATISFACTION", "诉求满意率", "Complaint satisfaction rate", "higher", "满意 ÷ 回访")),
        (ComplaintRate.AcceptedOnTime, Share("COMPL_ACCEPT", "诉求按时受理率", "Complaints accepted on time", "higher", "按时受理 ÷ 受理")),
        (ComplaintRate.Return, Share("COMPL_RETURN", "诉求退单率", "Complaint return rate", "lower", "退单 ÷ 受理")),
        (ComplaintRate.Overdue, Share("COMPL_OVERDUE", "诉求超期率", "Complaint overdue rate", "lower", "超期 ÷ 受理")),
        (ComplaintRate.DaysToClose, new("COMPL_DAYS", "诉求平均办理天数", "Working days to close a complaint", "complaints", "工作日", "lower", "办理天数 ÷ 办结")),
    ];

    public const string FeedName = "complaint-rates";

    public string Name => FeedName;

    public IReadOnlyCollection<string> Registers { get; } = ["complaint_counts", "complaint_cases", "calendar"];

    public bool Enabled => options.FeedIndicators;

    public IReadOnlyList<FedIndicator> Indicators { get; } = [.. Rates.Select(r => r.Indicator)];

    public async Task<IReadOnlyList<FedFigure>> ComputeAsync(AppDb db, DictionarySnapshot known, IReadOnlyCollection<int> periods, CancellationToken cancellationToken)
    {
        var rows = await db.ComplaintSums.AsNoTracking().Where(s => periods.Count == 0 || periods.Contains(s.PeriodId)).ToListAsync(cancellationToken);
        return
        [
            .. rows.Where(s => known.Periods[s.PeriodId].Kind == PeriodKind.Month).GroupBy(s => (s.UnitId, s.PeriodId))
                .Select(g => (Unit: known.Units[g.Key.UnitId].Code, Period: known.Periods[g.Key.PeriodId].Code, Counts: g.Select(s => CountColumns.Read(s)).ToList()))
                .OrderBy(g => g.Period, StringComparer.Ordinal).ThenBy(g => g.Unit, StringComparer.Ordinal)
                .SelectMany(g => Rates.Select(r => Figure(g.Unit, g.Period, r.Indicator, ComplaintRates.Of(r.Rate, g.Counts)))).OfType<FedFigure>(),
        ];
    }

    /// <summary>Without a denominator there is no figure: missing is not zero.</summary>
    private static FedFigure? Figure(string unit, string period, FedIndicator indicator, RateParts parts) => parts.Value is not { } value ? null
        : new(unit, indicator.Code, period, indicator.UnitOfMeasure == "%" ? value * 100 : value, parts.Numerator!.Value, parts.Denominator!.Value);

    private static FedIndicator Share(string code, string name, string nameEn, string direction, string definition) => new(code, name, nameEn, "complaints", "%", direction, definition);
}
