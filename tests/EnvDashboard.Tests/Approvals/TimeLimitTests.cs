using EnvDashboard.Domain.Approvals;

namespace EnvDashboard.Tests.Approvals;

public sealed class TimeLimitTests
{
    [Theory]
    [InlineData(6, LimitUnit.WorkingDays, 5, LimitUnit.WorkingDays, true)]
    [InlineData(5, LimitUnit.WorkingDays, 5, LimitUnit.WorkingDays, false)]
    [InlineData(6, LimitUnit.WorkingDays, 5, LimitUnit.Days, null)]
    [InlineData(0, LimitUnit.WorkingDays, 5, LimitUnit.Hours, false)]
    [InlineData(0, LimitUnit.Days, 0, LimitUnit.Hours, false)]
    [InlineData(1, LimitUnit.Hours, 0, LimitUnit.WorkingDays, true)]
    public void IsLonger_compares_only_what_is_counted_alike(double value, LimitUnit unit, double than, LimitUnit thanUnit, bool? longer) =>
        Assert.Equal(longer, TimeLimit.IsLonger(new(value, unit), new(than, thanUnit)));

    [Fact]
    public void IsLonger_says_nothing_of_what_is_missing()
    {
        Assert.Null(TimeLimit.IsLonger(null, new(1, LimitUnit.Days)));
        Assert.Null(TimeLimit.IsLonger(new(1, LimitUnit.Days), null));
    }

    [Fact]
    public void Over_keeps_what_a_row_does_not_say_and_drops_the_reason_of_an_item_that_came_into_the_hall()
    {
        var before = new ApprovalItem("A", "旧名") { Legal = new(20, LimitUnit.WorkingDays), InHall = false, HallReason = "现场核验", Steps = 4 };
        var after = new ApprovalItem("A", "新名") { InHall = true, Promised = new(5, LimitUnit.WorkingDays) }.Over(before);
        Assert.Equal(new ApprovalItem("A", "新名") { Legal = new(20, LimitUnit.WorkingDays), Promised = new(5, LimitUnit.WorkingDays), InHall = true, Steps = 4 }, after);
    }
}
