using System.Globalization;
using EnvDashboard.Application.Submissions.Registers;
using EnvDashboard.Domain.Figures;
using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Model;

namespace EnvDashboard.Application.Figures;

/// <summary>Sourced figures as a register: each is there once, none takes the place of another.</summary>
public sealed class FigureRegister(IRegisterRows bulk) : Register<SourcedFigure, SourcedFigureRow>(bulk)
{
    public override string Name => "figures";

    protected override SourcedFigureRow ToRow(SourcedFigure f) => new()
    {
        Place = f.Place, PlaceName = f.PlaceName, Category = f.Category, Domain = f.Domain, Indicator = f.Indicator, IndicatorEn = f.IndicatorEn, Value = f.Value, Raw = f.Raw, Measure = f.Measure,
        Qualifier = f.Qualifier, When = f.When, Numerator = f.Numerator, Denominator = f.Denominator, Direction = f.Direction, Note = f.Note, Source = f.Source, Line = f.Line,
    };

    protected override SourcedFigure ToEntry(SourcedFigureRow r) => new(r.Place, r.Indicator)
    {
        PlaceName = r.PlaceName, Category = r.Category, Domain = r.Domain, IndicatorEn = r.IndicatorEn, Value = r.Value, Raw = r.Raw, Measure = r.Measure,
        Qualifier = r.Qualifier, When = r.When, Numerator = r.Numerator, Denominator = r.Denominator, Direction = r.Direction, Note = r.Note, Source = r.Source, Line = r.Line,
    };

    protected override string Describe(SourcedFigure entry, SourcedFigure? before) =>
        string.Create(CultureInfo.InvariantCulture, $"{entry.PlaceName ?? entry.Place} {entry.Indicator} {entry.Value}{entry.Measure} {entry.Qualifier} {entry.When} ({entry.Source}:{entry.Line})");
}
