using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake.Approvals;
using EnvDashboard.Intake.Calendars;
using EnvDashboard.Intake.Complaints;
using EnvDashboard.Intake.Figures;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.IndicatorData;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.Registers;

/// <summary>All registers that a workbook may hold rows of. A further one is a line in each of the two lists.</summary>
internal sealed class RegisterReaders(DataSheetContext context)
{
    private static readonly RegisterWords[] All = [CalendarReader.Register, ComplaintCaseReader.Register, ComplaintMonthReader.Register, FigureReader.Register, ApprovalItemReader.Register, ApprovalCountReader.Register];

    private readonly IRegisterReader[] readers = [new CalendarReader(context), new ComplaintCaseReader(context), new ComplaintMonthReader(context), new FigureReader(context), new ApprovalItemReader(context), new ApprovalCountReader(context)];

    /// <summary>A sheet called after a register is never a definition sheet, whatever its columns.</summary>
    public static RegisterWords? Named(string sheet) => All.FirstOrDefault(words => words.IsSheetName(sheet));

    public static bool IsRegister(SubmissionKind? kind) => All.Any(words => words.Kind == kind);

    public IEnumerable<SubmissionKind> KindsRead => readers.Where(r => r.SheetsRead > 0).Select(r => r.Words.Kind).Distinct();

    /// <summary>False when the sheet is none of any register.</summary>
    public bool TryRead(SheetPreview sheet, SheetHeading heading)
    {
        var named = Named(heading.Name);
        return Array.Exists(readers, r => (named is null || r.Words.Kind == named.Kind) && r.TryRead(sheet, heading));
    }

    public IReadOnlyList<StagedRegister> Results() => [.. readers.Select(r => r.Result()).OfType<StagedRegister>()];

    /// <summary>What to say of a sheet that is called one of a register and has not the columns of one.</summary>
    public static Finding Missing(string sheet, int headerRow, string register, IReadOnlyList<string> columns) =>
        Finding.Error(FindingCodes.RegisterColumnMissing, sheet, new CellAddress(headerRow, 1).ToString(), null, sheet, register, string.Join(", ", columns));
}
