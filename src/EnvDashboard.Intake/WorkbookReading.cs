using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake.Definitions;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.IndicatorData;
using EnvDashboard.Intake.Points;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Registers;
using EnvDashboard.Intake.Rectification;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake;

/// <summary>One reading of one workbook: definitions first, wherever they stand, then data and points, which may rest on them.</summary>
internal sealed class WorkbookReading(
    IntakeRequest request, KnownDictionaries known, IntakeLimits limits, IProgress<IntakeProgress>? progress, CancellationToken cancellationToken)
{
    private readonly FindingList findings = new(limits.MaxFindingsPerCode);
    private readonly StagedValues values = new();
    private PointsSheetReader? points;
    private LedgerSheetReader? ledger;
    private RegisterReaders? registers;
    private IReadOnlyList<TableRecognition> recognised = [];
    private readonly ReadingGuard guard = new(limits, cancellationToken);

    public StagedWorkbook Read(Stream file)
    {
        var remarks = new List<Finding>();
        using var workbook = WorkbookOpener.Open(file, request.FileName, guard, remarks);
        foreach (var remark in remarks.Concat(workbook.Remarks)) findings.Add(remark);
        var pending = new List<int>();
        var reader = new DefinitionReader(known, findings, guard) { DefinitionsWanted = request.Kind is null or SubmissionKind.Definition };
        for (var sheet = 0; sheet < workbook.Sheets.Count; sheet++)
        {
            guard.Check();
            using var preview = new SheetPreview(workbook.Open(sheet));
            var name = workbook.Sheets[sheet].Name;
            if (RegisterReaders.Named(name) is not null || !reader.TryRead(preview, name)) pending.Add(sheet);
        }
        var definitions = reader.Finish();
        if (request.Kind == SubmissionKind.Definition) ReportExcluded(workbook, pending);
        var context = request.Kind == SubmissionKind.Definition ? null : ReadData(workbook, pending, reader.InForce);
        progress?.Report(new(null, context?.Rows ?? 0, 1));
        return Result(definitions, reader, context) with { InForce = reader.InForce };
    }

    /// <summary>What is left of a workbook that cannot be read: the one finding that says why.</summary>
    public StagedWorkbook Refused(Finding finding)
    {
        var only = new FindingList(limits.MaxFindingsPerCode);
        only.Add(finding);
        return new(request.Kind ?? SubmissionKind.Indicators, DefinitionSet.Empty, new StagedValues(), [], only, 0, 0, 0);
    }

    private DataSheetContext ReadData(IWorkbookSource workbook, List<int> sheets, KnownDictionaries inForce)
    {
        var context = new DataSheetContext(
            new UnitFinder(inForce.Units), new IndicatorFinder(inForce.Indicators), new StagingArea(values, limits), findings, guard,
            new ReadingProgress(progress, sheets.Count), request);
        var reader = new DataSheetReader(context);
        points = new PointsSheetReader(context, inForce.Schemes) { PointsWanted = request.Kind is null or SubmissionKind.Points };
        ledger = new LedgerSheetReader(context, inForce.Categories) { LedgerWanted = request.Kind is null or SubmissionKind.Rectification };
        registers = new RegisterReaders(context);
        foreach (var sheet in sheets)
        {
            guard.Check();
            var heading = workbook.Sheets[sheet];
            using var preview = new SheetPreview(workbook.Open(sheet));
            if (preview.Rows.Count == 0) continue;
            var isOther = registers.TryRead(preview, heading) || ledger.TryRead(preview, heading) || points.TryRead(preview, heading);
            if (!isOther && (request.Kind is SubmissionKind.Points or SubmissionKind.Rectification || RegisterReaders.IsRegister(request.Kind))) findings.Add(Excluded(heading.Name));
            else if (!isOther && !reader.TryRead(preview, heading)) findings.Add(NotRecognised(heading.Name, preview.Rows[0].Number));
            else if (heading.Hidden) findings.Add(Finding.Info(FindingCodes.SheetHidden, heading.Name, null, null, heading.Name));
            context.Progress.SheetsDone++;
        }
        recognised = reader.Recognised;
        return context;
    }

    /// <summary>A sheet named like a definition sheet was meant as one; that its columns are missing must not pass silently.</summary>
    private static Finding NotRecognised(string sheet, int firstRow) =>
        DefinitionWords.KindOf(sheet, out _) is { } kind
            ? Finding.Error(FindingCodes.ColumnMissing, sheet, new CellAddress(firstRow, 1).ToString(), null, sheet, string.Join(", ", DefinitionRecognition.KeysOf(kind)))
            : RegisterReaders.Named(sheet) is { } register ? RegisterReaders.Missing(sheet, firstRow, register.Register, register.Required)
            : LedgerWords.IsSheetName(sheet) ? LedgerSheetReader.Missing(sheet, firstRow, ["item_no", "unit", "title"])
            : PointsWords.IsSheetName(sheet) ? PointsSheetReader.Missing(sheet, firstRow, ["unit", "points", "reason"])
            : Finding.Info(FindingCodes.SheetNotRecognised, sheet, null, null, sheet);

    private void ReportExcluded(IWorkbookSource workbook, List<int> sheets)
    {
        foreach (var sheet in sheets) findings.Add(Excluded(workbook.Sheets[sheet].Name));
    }

    /// <summary>A form that came back empty is no mistake in the file, but it must be said. Columns that were not recognised have been spoken of.</summary>
    private void ReportNothing(int blankSheets, long rows)
    {
        var understood = blankSheets > 0 || rows > 0 || points is { SheetsRead: > 0 } || ledger is { SheetsRead: > 0 } || registers?.KindsRead.Any() == true;
        if (!understood) findings.Add(Finding.Error(FindingCodes.NothingRecognised));
        else if (findings.Warnings == 0) findings.Add(Finding.Info(FindingCodes.NothingFilledIn));
    }

    private static Finding Excluded(string sheet) => Finding.Info(FindingCodes.KindExcluded, sheet, null, null, sheet);

    private StagedWorkbook Result(DefinitionSet definitions, DefinitionReader reader, DataSheetContext? data)
    {
        var definitionSheets = reader.SheetsRead;
        var rows = registers?.Results() ?? [];
        var nothing = rows.Count == 0 && definitionSheets == 0 && values.Items.Count == 0 && (points?.Points.Count ?? 0) == 0 && (ledger?.Items.Count ?? 0) == 0;
        if (nothing && findings.Errors == 0) ReportNothing(reader.SheetsBlank, data?.Rows ?? 0);
        return new(KindOf(definitionSheets > 0), definitions, values, points?.Points ?? [], findings, data?.Rows ?? 0, data?.Cells ?? 0, data?.Rejected ?? 0) { Recognition = new(recognised), Items = ledger?.Items ?? [], Registers = rows };
    }

    private SubmissionKind KindOf(bool definitions)
    {
        List<SubmissionKind> found = [];
        if (definitions) found.Add(SubmissionKind.Definition);
        if (values.Items.Count > 0) found.Add(SubmissionKind.Indicators);
        if (points is { SheetsRead: > 0 }) found.Add(SubmissionKind.Points);
        if (ledger is { SheetsRead: > 0 }) found.Add(SubmissionKind.Rectification);
        if (registers is not null) found.AddRange(registers.KindsRead);
        return found.Count switch { 0 => SubmissionKind.Indicators, 1 => found[0], _ => SubmissionKind.Mixed };
    }
}
