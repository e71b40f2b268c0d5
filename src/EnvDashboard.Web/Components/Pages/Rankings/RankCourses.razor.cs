using EnvDashboard.Application.Rankings;
using EnvDashboard.Web.Charts;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Rankings;

/// <summary>Ranks over time, the story that people tell of a ranking (8th → 15th in six months), as lines and as a table.</summary>
public sealed partial class RankCourses
{
    private ApexChart? chart;
    private ApexOptions? options;

    [Parameter, EditorRequired]
    public RankCoursesView Courses { get; set; } = default!;

    [Parameter, EditorRequired]
    public UnitLabels Labels { get; set; } = default!;

    /// <summary>Name of saved files.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter]
    public EventCallback<ApexClick> OnClick { get; set; }

    protected override void OnParametersSet() => options = BumpChart.Build(
        [.. Courses.Periods.Select(PeriodName.Of)], [.. Courses.Courses.Select(c => new BumpLine(c.Unit.Code, Labels[c.Unit.Code], c.Ranks, Way(c)))], Courses.LargestRank);

    /// <summary>Places between the first and the last period in which the unit was ranked.</summary>
    private static double Way(RankCourseView course)
    {
        var ranks = course.Ranks.OfType<double>().ToList();
        return ranks.Count < 2 ? 0 : ranks[0] - ranks[^1];
    }

    private async Task SaveAsync(string format)
    {
        if (chart is not null) await chart.SaveAsync(format, Name);
    }
}
