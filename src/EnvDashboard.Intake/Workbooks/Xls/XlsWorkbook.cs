using System.Globalization;
using System.Text;
using EnvDashboard.Domain.Findings;
using EnvDashboard.Intake.Findings;
using ExcelDataReader;

namespace EnvDashboard.Intake.Workbooks.Xls;

/// <summary>The old binary format, read by ExcelDataReader behind the guard.</summary>
internal sealed class XlsWorkbook : IWorkbookSource
{
    private readonly IExcelDataReader reader;
    private readonly ReadingGuard guard;
    private readonly List<SheetHeading> sheets = [];
    private readonly IReadOnlyList<IReadOnlyDictionary<(int Row, int Column), string>> errors;
    private int current;

    public XlsWorkbook(Stream file, ReadingGuard guard)
    {
        this.guard = guard;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        reader = ExcelReaderFactory.CreateBinaryReader(
            new GuardedStream(file, guard, packedLength: null, leaveOpen: true),
            new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding("GB18030"), LeaveOpen = true });
        do
        {
            if (sheets.Count >= guard.Limits.MaxSheets)
                throw new IntakeRefusal(FindingCodes.TooManySheets, guard.Limits.MaxSheets.ToString(CultureInfo.InvariantCulture));
            sheets.Add(new(reader.Name ?? "", reader.VisibleState is "hidden" or "veryhidden"));
        }
        while (reader.NextResult());
        current = int.MaxValue;
        errors = BiffErrors.Read(file, guard);
    }

    public IReadOnlyList<SheetHeading> Sheets => sheets;

    public IReadOnlyList<Finding> Remarks => [];

    public ISheetSource Open(int sheet)
    {
        // The reader only moves forward; going back means starting again.
        if (sheet <= current)
        {
            reader.Reset();
            current = 0;
        }
        for (; current < sheet; current++) reader.NextResult();
        return new XlsSheet(reader, guard, sheet < errors.Count ? errors[sheet] : NoErrors);
    }

    private static readonly Dictionary<(int, int), string> NoErrors = [];

    public void Dispose() => reader.Dispose();
}
