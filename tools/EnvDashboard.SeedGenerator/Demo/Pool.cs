namespace EnvDashboard.SeedGenerator.Demo;

/// <summary>
/// A volume of work from which ratios take their denominators, so that two rates on the same calls rest on the same calls.
/// </summary>
/// <param name="Name">Part of the key of its random stream.</param>
/// <param name="District">A month's volume in a middling district; the next two likewise.</param>
/// <param name="Jitter">Standard deviation from month to month, as a share.</param>
internal sealed record Pool(
    string Name, double District, double Department, double Park, IReadOnlyList<double> Season, double Jitter = 0.07)
{
    public static readonly Pool Approvals = new("approvals", 6200, 2400, 190, Demo.Season.Counter);
    public static readonly Pool BadReviews = new("bad-reviews", 4.5, 2.6, 0.8, Demo.Season.Counter, 0.45);
    public static readonly Pool Calls = new("calls", 2450, 640, 42, Demo.Season.Hotline);
    public static readonly Pool Appeals = new("appeals", 64, 26, 14, Demo.Season.Even, 0.12);
    public static readonly Pool PolicyClaims = new("policy-claims", 125, 52, 16, Demo.Season.Treasury, 0.12);
    public static readonly Pool PolicyFunds = new("policy-funds", 3100, 1350, 260, Demo.Season.Treasury, 0.15);
    public static readonly Pool Projects = new("projects", 22, 0, 7, Demo.Season.Even, 0.10);
    public static readonly Pool RectificationItems = new("rectification-items", 46, 22, 11, Demo.Season.Even, 0.0);
    public static readonly Pool RecheckedItems = new("rechecked-items", 18, 0, 0, Demo.Season.Even, 0.10);
    public static readonly Pool Contracts = new("contracts", 48, 30, 8, Demo.Season.Even, 0.14);
    public static readonly Pool ArrearsToClear = new("arrears-to-clear", 2600, 700, 150, Demo.Season.Treasury, 0.18);
    public static readonly Pool Reviews = new("administrative-reviews", 17, 14, 0, Demo.Season.Even, 0.22);
    public static readonly Pool Lawsuits = new("administrative-lawsuits", 20, 15, 0, Demo.Season.Even, 0.20);
    public static readonly Pool AwardedSums = new("awarded-sums", 7800, 0, 0, Demo.Season.Treasury, 0.18);
    public static readonly Pool SupervisedSubjects = new("supervised-subjects", 580, 260, 0, Demo.Season.Even, 0.10);
    public static readonly Pool IntermediaryJobs = new("intermediary-jobs", 78, 24, 10, Demo.Season.Counter, 0.12);
    public static readonly Pool BidObjections = new("bid-objections", 9, 7, 2.6, Demo.Season.Even, 0.30);
    public static readonly Pool Procurement = new("procurement", 4900, 1500, 320, Demo.Season.Treasury, 0.16);

    public double Base(UnitSort sort) => sort switch
    {
        UnitSort.District => District,
        UnitSort.Department => Department,
        _ => Park,
    };
}
