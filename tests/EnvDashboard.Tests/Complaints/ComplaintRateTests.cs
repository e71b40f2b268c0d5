using EnvDashboard.Domain.Complaints;

namespace EnvDashboard.Tests.Complaints;

public sealed class ComplaintRateTests
{
    [Fact]
    public void A_parents_rate_is_sum_over_sum_and_not_the_mean_of_rates()
    {
        ComplaintCounts[] rows = [new() { Received = 10, RepliedOnTime = 10 }, new() { Received = 90, RepliedOnTime = 45 }];
        var parts = ComplaintRates.Of(ComplaintRate.Response, rows);
        Assert.Equal((55.0, 100.0, 0.55), (parts.Numerator, parts.Denominator, parts.Value));
    }

    [Fact]
    public void A_row_that_lacks_one_part_adds_to_neither()
    {
        ComplaintCounts[] rows = [new() { Received = 10, RepliedOnTime = 9 }, new() { Received = 90 }, new() { RepliedOnTime = 5 }];
        Assert.Equal((9.0, 10.0), (ComplaintRates.Of(ComplaintRate.Response, rows).Numerator, ComplaintRates.Of(ComplaintRate.Response, rows).Denominator));
    }

    [Fact]
    public void Without_a_denominator_there_is_no_value_but_a_reason()
    {
        Assert.Equal((null, "not_reported"), Of(ComplaintRates.Of(ComplaintRate.Satisfaction, [new ComplaintCounts { CalledBack = 3 }])));
        Assert.Equal((null, "no_denominator"), Of(ComplaintRates.Of(ComplaintRate.Satisfaction, [new ComplaintCounts { CalledBack = 0, Satisfied = 0 }])));
        Assert.Equal((null, "no_denominator"), Of(ComplaintRates.Of(ComplaintRate.Redo, [new ComplaintCounts { CalledBack = 4, Satisfied = 4, Redone = 0 }])));

        static (double?, string?) Of(RateParts parts) => (parts.Value, parts.Reason);
    }
}
