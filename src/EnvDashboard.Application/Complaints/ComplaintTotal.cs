using EnvDashboard.Domain.Complaints;

namespace EnvDashboard.Application.Complaints;

/// <summary>Adds up rows of the monthly table into counts and the two parts of every rate, without keeping the rows.</summary>
internal sealed class ComplaintTotal
{
    private static readonly ComplaintRate[] Rates = Enum.GetValues<ComplaintRate>();

    private readonly RateParts[] parts = new RateParts[Rates.Length];
    private readonly HashSet<int> months = [];

    public ComplaintCounts Counts { get; private set; } = new();

    /// <summary>All rows so far were added up from work orders.</summary>
    public bool FromCases { get; private set; } = true;

    /// <summary>The months of the rows so far, by <see cref="ComplaintSumOfMonth.Number"/>.</summary>
    public IReadOnlySet<int> Months => months;

    public void Add(ComplaintSumOfMonth row)
    {
        months.Add(row.Number);
        FromCases &= row.FromCases;
        Counts = Counts.Plus(row.Counts);
        for (var i = 0; i < Rates.Length; i++) parts[i] = parts[i].Plus(ComplaintRates.Of(Rates[i], row.Counts));
    }

    public RateParts Of(ComplaintRate rate) => parts[(int)rate];
}
