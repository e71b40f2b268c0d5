namespace EnvDashboard.Application.Exports.Workbooks;

internal enum ChartKind { Bars, Radar, Lines }

/// <summary>Cells of a sheet that a chart draws.</summary>
internal sealed record ChartCells(string Sheet, Block Block)
{
    public override string ToString() => CellNames.Absolute(Sheet, Block);
}

/// <param name="Dashed">Drawn as a comparison, not as a subject.</param>
internal sealed record ChartSeries(ChartCells Name, ChartCells Categories, ChartCells Numbers, string Colour, bool Dashed = false);

/// <summary>A chart that stays linked to its cells. Place: columns and rows of the sheet it stands on, counted from 0.</summary>
internal sealed record Chart(ChartKind Kind, string Title, Block Place, IReadOnlyList<ChartSeries> Series);
