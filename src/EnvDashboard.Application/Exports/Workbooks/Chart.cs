namespace EnvDashboard.Application.Exports.Workbooks;

internal enum ChartKind { Bars, Radar, Lines }

/// <summary>Cells of a sheet that a chart draws.</summary>
/// <remarks>Where there is no sheet, the texts or numbers themselves (<see cref="Of(IReadOnlyList{string})"/>).</remarks>
internal sealed record ChartCells(string Sheet, Block Block)
{
    public IReadOnlyList<string>? Texts { get; private init; }
    public IReadOnlyList<double>? Numbers { get; private init; }

    public static ChartCells Of(IReadOnlyList<string> texts) => new("", default) { Texts = texts };

    public static ChartCells Of(IReadOnlyList<double> numbers) => new("", default) { Numbers = numbers };

    public override string ToString() => CellNames.Absolute(Sheet, Block);
}

/// <param name="Dashed">Drawn as a comparison, not as a subject.</param>
internal sealed record ChartSeries(ChartCells Name, ChartCells Categories, ChartCells Numbers, string Colour, bool Dashed = false);

/// <summary>A chart that stays linked to its cells. Place: columns and rows of the sheet it stands on, counted from 0.</summary>
internal sealed record Chart(ChartKind Kind, string Title, Block Place, IReadOnlyList<ChartSeries> Series)
{
    /// <summary>Small numbers on top: ranks.</summary>
    public bool Reversed { get; init; }
}
