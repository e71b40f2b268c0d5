using EnvDashboard.Domain.Rectification;

namespace EnvDashboard.Tests.Rectification;

public class ClearanceRulesTests
{
    private static readonly ItemStanding Ready = new(RectificationState.Completed, "甲", RectificationState.Completed, "乙", Clearance.Open, true, true, true, 1, 0);

    [Fact]
    public void AgainstClearing_all_three_evidence_and_another_verifier_nothing_is_against_it() => Assert.Null(ClearanceRules.AgainstClearing(Ready));

    public static TheoryData<ItemStanding, string> Lacking => new()
    {
        { Ready with { Verified = RectificationState.NotStated }, "item_not_verified" },
        { Ready with { Verified = RectificationState.Interim }, "item_not_verified" },
        { Ready with { VerifiedBy = "甲" }, "item_own_claim" },
        { Ready with { VerifiedBy = null }, "item_own_claim" },
        { Ready with { Solved = null }, "item_not_solved" },
        { Ready with { Solved = false }, "item_not_solved" },
        { Ready with { Accountable = false }, "item_not_accountable" },
        { Ready with { Lasting = null }, "item_not_lasting" },
        { Ready with { Evidence = 0 }, "item_without_evidence" },
        { Ready with { OpenChildren = 1 }, "item_children_open" },
        { Ready with { Clearance = Clearance.Cleared }, "item_is_cleared" },
    };

    [Theory]
    [MemberData(nameof(Lacking))]
    public void AgainstClearing_anything_lacking_is_named(ItemStanding item, string code) => Assert.Equal(code, ClearanceRules.AgainstClearing(item));

    [Fact]
    public void AgainstVerifying_own_claim_is_refused_whatever_the_case_of_the_name()
    {
        Assert.Equal("item_own_claim", ClearanceRules.AgainstVerifying(Ready with { ClaimedBy = "Zhang" }, "zhang"));
        Assert.Null(ClearanceRules.AgainstVerifying(Ready, "乙"));
        Assert.Equal("item_not_claimed", ClearanceRules.AgainstVerifying(Ready with { Claimed = RectificationState.NotStated }, "乙"));
    }

    [Theory]
    [InlineData("2024-06-30", RectificationState.InProgress, Clearance.Open, true)]
    [InlineData("2024-07-01", RectificationState.InProgress, Clearance.Open, false)]
    [InlineData("2024-06-30", RectificationState.Completed, Clearance.Open, false)]
    [InlineData("2024-06-30", RectificationState.NotStated, Clearance.Reopened, true)]
    [InlineData("2024-06-30", RectificationState.InProgress, Clearance.Cleared, false)]
    [InlineData(null, RectificationState.InProgress, Clearance.Open, false)]
    public void IsOverdue_on_the_first_of_july(string? due, RectificationState claimed, Clearance clearance, bool overdue) =>
        Assert.Equal(overdue, ClearanceRules.IsOverdue(due is null ? null : DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), claimed, clearance, new(2024, 7, 1)));

    [Fact]
    public void At_replays_the_last_mark_not_after_the_moment()
    {
        static DateTime Day(int day) => new(2024, 6, day, 0, 0, 0, DateTimeKind.Utc);
        ItemMark[] marks =
        [
            new(1, Day(1), RectificationState.NotStated, RectificationState.NotStated, Clearance.Open, true),
            new(2, Day(2), RectificationState.Completed, RectificationState.NotStated, Clearance.Open, true),
            new(1, Day(3), RectificationState.Completed, RectificationState.Completed, Clearance.Cleared, true),
            new(1, Day(5), RectificationState.InProgress, RectificationState.NotStated, Clearance.Reopened, true),
            new(2, Day(6), RectificationState.Completed, RectificationState.NotStated, Clearance.Open, false),
        ];
        Assert.Equal(new StateCount(0, 0, 0, 0, 0, 0), StateCount.At(marks, Day(1).AddTicks(-1)));
        Assert.Equal(new StateCount(2, 1, 0, 1, 0, 0), StateCount.At(marks, Day(2)));
        Assert.Equal(new StateCount(2, 2, 1, 0, 1, 0), StateCount.At(marks, Day(4)));
        Assert.Equal(new StateCount(2, 1, 0, 0, 0, 1), StateCount.At(marks, Day(5)));
        Assert.Equal(new StateCount(1, 0, 0, 0, 0, 1), StateCount.At(marks, Day(30)));
    }
}
