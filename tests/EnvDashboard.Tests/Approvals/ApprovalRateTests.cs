using EnvDashboard.Domain.Approvals;

namespace EnvDashboard.Tests.Approvals;

public sealed class ApprovalRateTests
{
    private static readonly ApprovalRate Online = ApprovalRate.All.Single(r => r.Code == "APPR_ONLINE_RATE");
    private static readonly ApprovalRate Good = ApprovalRate.All.Single(r => r.Code == "APPR_GOOD_REVIEW_RATE");
    private static readonly ApprovalRate Fixed = ApprovalRate.All.Single(r => r.Code == "APPR_BAD_REVIEW_FIXED_RATE");

    private static ApprovalCounts Counts(params (ApprovalCount Count, double Value)[] values) => new(values.ToDictionary(v => v.Count, v => v.Value));

    private static ApprovalCounts Cases(double accepted, double online) => Counts((ApprovalCount.Accepted, accepted), (ApprovalCount.Online, online));

    [Fact]
    public void Of_several_is_the_sum_over_the_sum_and_not_the_mean_of_rates()
    {
        var rate = Online.Of([Cases(3, 3), Cases(97, 0)]);
        Assert.Equal((3.0, 100.0, 3.0), (rate.Numerator!.Value, rate.Denominator!.Value, rate.Value!.Value));
    }

    [Fact]
    public void Of_leaves_out_on_both_sides_what_misses_a_count()
    {
        var rate = Online.Of([Cases(100, 80), Counts((ApprovalCount.Accepted, 900))]);
        Assert.Equal((80.0, 100.0, 1), (rate.Value!.Value, rate.Denominator!.Value, rate.LeftOut));
    }

    [Fact]
    public void Of_nothing_says_why_there_is_no_value()
    {
        Assert.Equal((null, NoRate.Missing), (Online.Of(ApprovalCounts.None).Value, Online.Of(ApprovalCounts.None).Reason));
        Assert.Equal((null, NoRate.DenominatorZero), (Online.Of(Cases(0, 0)).Value, Online.Of(Cases(0, 0)).Reason));
        Assert.Equal(0, Online.Of(Cases(5, 0)).Value);
    }

    [Fact]
    public void Good_reviews_are_the_first_three_of_five_grades()
    {
        var reviews = Counts((ApprovalCount.VerySatisfied, 90), (ApprovalCount.Satisfied, 5), (ApprovalCount.BasicallySatisfied, 1), (ApprovalCount.Dissatisfied, 3), (ApprovalCount.VeryDissatisfied, 1));
        Assert.Equal((96.0, 100.0, 96.0), (Good.Of(reviews).Numerator!.Value, Good.Of(reviews).Denominator!.Value, Good.Of(reviews).Value!.Value));
        // One grade that nobody reported: what it would have been is not known.
        Assert.Equal(NoRate.Missing, Good.Of(Counts((ApprovalCount.VerySatisfied, 90), (ApprovalCount.Dissatisfied, 10))).Reason);
    }

    [Fact]
    public void Bad_reviews_put_right_of_none_does_not_apply()
    {
        var none = Counts((ApprovalCount.Dissatisfied, 0), (ApprovalCount.VeryDissatisfied, 0), (ApprovalCount.BadReviewsFixed, 0));
        Assert.Equal(NoRate.DenominatorZero, Fixed.Of(none).Reason);
    }

    [Fact]
    public void Sum_adds_what_is_known_and_Over_keeps_what_is_not_said()
    {
        var sum = ApprovalCounts.Sum([Cases(3, 1), Counts((ApprovalCount.Accepted, 4))]);
        Assert.Equal((7.0, 1.0, null), (sum[ApprovalCount.Accepted]!.Value, sum[ApprovalCount.Online]!.Value, sum[ApprovalCount.Closed]));
        Assert.Equal(Cases(9, 1), Counts((ApprovalCount.Accepted, 9)).Over(Cases(3, 1)));
        Assert.NotEqual(Cases(9, 1), Cases(9, 2));
    }

    [Theory]
    [InlineData(ApprovalCount.ClosedOnTime, ApprovalCount.Closed)]
    [InlineData(ApprovalCount.Online, ApprovalCount.Accepted)]
    [InlineData(ApprovalCount.FullyOnline, ApprovalCount.Accepted)]
    [InlineData(ApprovalCount.OneWindow, ApprovalCount.Accepted)]
    public void Part_above_its_whole_is_impossible(ApprovalCount part, ApprovalCount whole)
    {
        var rule = CountRule.All.First(r => r.Part == part && r.Whole.SequenceEqual([whole]));
        Assert.Null(rule.Exceeded(Counts((part, 5), (whole, 5))));
        Assert.Null(rule.Exceeded(Counts((part, 5))));
        Assert.Equal(4, rule.Exceeded(Counts((part, 5), (whole, 4))));
    }
}
