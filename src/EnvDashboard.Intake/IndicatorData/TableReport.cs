using EnvDashboard.Domain.Observations;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>Says how a table was understood. Columns that hold figures and cannot be told are spoken of; guessing would file them under a wrong name.</summary>
internal static class TableReport
{
    public static void Columns(DataSheetContext context, DataLayout layout, ObservationStager stager, IReadOnlyList<PreviewRow> rows)
    {
        foreach (var header in layout.Headers)
        {
            var cell = new CellAddress(layout.HeaderRow, header.Column);
            switch (header.Kind)
            {
                case HeaderKind.Ambiguous:
                    stager.Refuse(FindingCodes.AmbiguousIndicator, cell, header.Header, header.Header, context.Indicators.Describe(header.Match.Candidates!));
                    break;
                case HeaderKind.Derived:
                    stager.Inform(FindingCodes.DerivedLeftOut, cell, header.Header, header.Header);
                    break;
                case HeaderKind.Ignored:
                    stager.Inform(FindingCodes.LeftOutByProfile, cell, header.Header, header.Header);
                    break;
                case HeaderKind.Unknown when HoldsFigures(rows, layout, header.Column):
                    stager.Warn(FindingCodes.ColumnNotRecognised, cell, header.Header, header.Header, context.Indicators.Closest(header.Header) ?? "—");
                    break;
            }
        }
        Parts(context, layout, stager);
        if (layout.Profile is { } profile)
        {
            foreach (var (text, code) in Corrections.Stale(profile, context.Indicators, context.Units)) stager.Inform(FindingCodes.ProfileStale, null, text, text, code);
        }
    }

    public static void Understood(DataSheetContext context, DataLayout layout, ObservationStager stager)
    {
        var cell = new CellAddress(layout.HeaderRow, 1);
        var row = ObservationStager.Show(layout.HeaderRow);
        switch (layout.Shape)
        {
            case SheetShape.Long:
                var unit = layout.Unit is { Match.Found: true } one ? context.Units.Describe([one.Match.Index]) : Letters(layout.UnitColumn);
                int[] figures = [layout.ValueColumn, layout.NumeratorColumn, layout.DenominatorColumn, .. layout.Headers.Where(h => h.Kind == HeaderKind.Matched).Select(h => h.Column)];
                stager.Inform(FindingCodes.LongUnderstood, cell, null, row, unit, Letters(layout.IndicatorColumn), string.Join(", ", figures.Where(c => c > 0).Select(Letters)));
                break;
            case SheetShape.Transposed:
                stager.Inform(FindingCodes.TransposedUnderstood, cell, null, row, Letters(layout.IndicatorColumn), ObservationStager.Show(layout.UnitColumns.Count));
                break;
            default:
                stager.Inform(FindingCodes.WideUnderstood, cell, null, row, Letters(layout.UnitColumn), ObservationStager.Show(layout.Indicators.Count()));
                break;
        }
        if (layout.Unit is { Match.Found: true } named) stager.Inform(FindingCodes.UnitFromTitle, cell, named.Found, context.Units.Describe([named.Match.Index]), named.Found);
        if (layout.Indicators.FirstOrDefault(h => h.Match.By == MatchedBy.Title) is { } title && layout.Shape == SheetShape.Wide)
            stager.Inform(FindingCodes.IndicatorFromTitle, cell, null, context.Indicators.Describe([title.Match.Index]));
        if (layout.Profile is not null) stager.Inform(FindingCodes.ProfileUsed, cell, null);
    }

    /// <summary>A table of figures without any unit, or with a title that may mean several.</summary>
    public static void UnitMissing(DataSheetContext context, TableUnit unit, DataLayout layout, ObservationStager stager)
    {
        var cell = new CellAddress(layout.HeaderRow, layout.IndicatorColumn);
        if (unit.Match.IsAmbiguous) stager.Refuse(FindingCodes.AmbiguousUnit, cell, unit.Found, unit.Found, context.Units.Describe(unit.Match.Candidates!));
        else stager.Refuse(FindingCodes.TableWithoutUnit, cell, null);
    }

    private static void Parts(DataSheetContext context, DataLayout layout, ObservationStager stager)
    {
        if (layout.Shape != SheetShape.Wide) return;
        foreach (var header in layout.Indicators.Where(h => h.Role != ColumnRole.Value))
        {
            var code = header.Role == ColumnRole.Numerator ? FindingCodes.ReadAsNumerator : FindingCodes.ReadAsDenominator;
            stager.Inform(code, new CellAddress(layout.HeaderRow, header.Column), header.Header, header.Header, context.Indicators.Indicators[header.Match.Index].Name);
        }
    }

    private static bool HoldsFigures(IReadOnlyList<PreviewRow> rows, DataLayout layout, int column) =>
        rows.Skip(layout.FirstDataIndex).Any(r => r.Cell(column).Kind == CellKind.Number || (r.Text(column, ownOnly: true) is { Length: > 0 } text && NumberText.Read(text).Kind == NumberTextKind.Number));

    private static string Letters(int column) => CellAddress.ColumnLetters(column);
}
