using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Submissions;

/// <summary>How the workbook was understood, table by table, and the place to put it right.</summary>
public sealed partial class RecognitionCard
{
    private const string IndicatorList = "all-indicators", UnitList = "all-units";
    private const int FewTables = 4;

    private readonly RecognitionDraft draft = new();
    private IReadOnlyList<PickOption> indicatorOptions = [], unitOptions = [];
    private bool allTables;

    [Parameter, EditorRequired]
    public WorkbookRecognition Recognition { get; set; } = WorkbookRecognition.Empty;

    [Parameter, EditorRequired]
    public IReadOnlyDictionary<string, IndicatorView> Indicators { get; set; } = new Dictionary<string, IndicatorView>();

    [Parameter]
    public IReadOnlyList<UnitView> Units { get; set; } = [];

    /// <summary>The state of the submission and the person's rights allow it.</summary>
    [Parameter]
    public bool MayCorrect { get; set; }

    [Parameter]
    public bool Saving { get; set; }

    /// <summary>Answers whether it could be saved.</summary>
    [Parameter, EditorRequired]
    public Func<RecognitionDraft, Task<bool>> Save { get; set; } = default!;

    private int TablesShown => allTables ? int.MaxValue : FewTables;

    private int Open => Recognition.Tables.Sum(t => t.Columns.Count(c => RecognitionTable.IsOpen(c.Matched)) + t.Units.Count(u => RecognitionTable.IsOpen(u.Matched)));

    private bool PeriodWrong => !string.IsNullOrWhiteSpace(draft.Period) && !PeriodText.TryParse(draft.Period, out _);

    protected override void OnParametersSet()
    {
        if (!MayCorrect) return;
        indicatorOptions = [.. Indicators.Values.OrderBy(i => i.Code, StringComparer.Ordinal).Select(i => new PickOption(i.Code, $"{Named.Of(i.Name, i.NameEn)} {i.Code}"))];
        unitOptions = [.. Units.Select(u => new PickOption(u.Code, $"{u.City}{Named.Of(u.Name, u.NameEn)} {u.Code}"))];
    }

    private async Task SaveAsync()
    {
        if (await Save(draft)) draft.Clear();
    }
}
