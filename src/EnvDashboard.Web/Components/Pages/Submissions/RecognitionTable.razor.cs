using System.Globalization;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Submissions;

/// <summary>One table of a workbook: what was taken for what. What is not settled stands first.</summary>
public sealed partial class RecognitionTable
{
    private const int Few = 15;

    private readonly HashSet<string> opened = new(StringComparer.Ordinal);
    private bool all;

    [Parameter, EditorRequired]
    public TableRecognition Table { get; set; } = default!;

    [Parameter, EditorRequired]
    public RecognitionDraft Draft { get; set; } = default!;

    [Parameter, EditorRequired]
    public IReadOnlyDictionary<string, IndicatorView> Indicators { get; set; } = default!;

    [Parameter]
    public IReadOnlyList<PickOption> IndicatorOptions { get; set; } = [];

    [Parameter]
    public IReadOnlyList<PickOption> UnitOptions { get; set; } = [];

    [Parameter]
    public string IndicatorList { get; set; } = "";

    [Parameter]
    public string UnitList { get; set; } = "";

    [Parameter]
    public bool MayCorrect { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    private string UnitPlace => Table switch
    {
        { UnitColumn: { } column } => T["Sub_Table_Column", column],
        { UnitRow: { } row } => T["Sub_Table_Row", row],
        { Unit: { } unit } => Table.UnitFound is { } found ? $"{UnitName(unit)} ({found})" : UnitName(unit),
        _ => NumberText.Missing,
    };

    private string PeriodPlace => Table switch
    {
        { Period: { } period } => PeriodName.Of(period),
        { PeriodColumn: { } column } => T["Sub_Table_Column", column],
        _ => NumberText.Missing,
    };

    /// <summary>Nobody has said yet what it means.</summary>
    public static bool IsOpen(string matched) => matched is "unmatched" or "ambiguous";

    private static string? Tone(string matched) => matched switch
    {
        "unmatched" or "ambiguous" => "warn",
        "profile" => "good",
        "ignored" or "derived" => null,
        _ => "active",
    };

    private IEnumerable<T1> Shown<T1>(IEnumerable<T1> rows) => all ? rows : rows.Take(Few);

    private string IndicatorName(string? code) => code is not null && Indicators.TryGetValue(code, out var indicator) ? Named.Of(indicator.Name, indicator.NameEn) : "";

    private string UnitName(string? code) => code is null ? "" : UnitOptions.FirstOrDefault(o => o.Value == code)?.Text ?? code;

    private string MeasureWords(ColumnRecognition column)
    {
        if (column.Measure is not { } measure) return NumberText.Missing;
        var own = column.Indicator is { } code && Indicators.TryGetValue(code, out var indicator) ? indicator.UnitOfMeasure : null;
        return column.Factor == 1 ? measure : T["Sub_Converted", measure, column.Factor.ToString("0.##########", CultureInfo.CurrentCulture), own ?? NumberText.Missing];
    }

    private string? Chosen(ColumnRecognition column) => Draft.TryGetColumn(Table, column, out var code) ? code : null;

    private string? Chosen(UnitRecognition unit) => Draft.TryGetUnit(Table, unit, out var code) ? code : null;

    private Task PickColumn(ColumnRecognition column, string? code)
    {
        Draft.SetColumn(Table, column, code);
        return Changed.InvokeAsync();
    }

    private Task PickUnit(UnitRecognition unit, string? code)
    {
        Draft.SetUnit(Table, unit, code);
        return Changed.InvokeAsync();
    }
}
