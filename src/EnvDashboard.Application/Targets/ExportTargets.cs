using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Lists;
using EnvDashboard.Application.Exports.Values;

namespace EnvDashboard.Application.Targets;

/// <summary>Who meets and who misses which target, as a table, filtered as on the page.</summary>
public sealed class ExportTargets(GetTargetStandings get, WriteList write)
{
    private static readonly string[] Keys =
        ["period", "unit", "unitName", "indicator", "indicatorName", "unitOfMeasure", "targetKind", "low", "high", "group", "source", "value", "numerator", "denominator", "state", "met", "margin", "submission", "sheet", "cell", "invented"];

    /// <returns>The name under which the file is to be saved.</returns>
    public async Task<string> ExecuteAsync(Actor actor, TargetFilter filter, TableFormat format, CultureInfo culture, Stream output, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Export);
        var text = new ExportText(culture);
        var rows = new List<object?[]>();
        TargetReport report;
        var number = 1;
        do
        {
            report = await get.ExecuteAsync(actor, filter, new(number++, PageRequest.MaxSize), cancellationToken);
            rows.AddRange(report.Standings.Items.Select(s => (object?[])
            [
                report.Period, s.Unit.Code, text.Name(s.Unit.Name, s.Unit.NameEn), s.Target.Indicator, text.Name(s.Target.IndicatorName, s.Target.IndicatorNameEn), s.Target.UnitOfMeasure, new ListWord(s.Target.Kind, text["list_kind_" + s.Target.Kind]),
                s.Low, s.High, s.Target.Group, s.Target.Source, s.Value, s.Numerator, s.Denominator, new ListWord(s.State, text["ObservationState_" + s.State]), s.Met switch { true => new ListWord("yes", text["list_met_yes"]), false => new ListWord("no", text["list_met_no"]), null => null }, s.Margin, s.Submission, s.Sheet, s.Cell,
                s.Unit.Invented ? "yes" : "no",
            ]));
        }
        while (rows.Count < report.Standings.Total && report.Standings.Items.Count > 0);
        return await write.ExecuteAsync(actor, new("targets", Keys, rows, report.Invented), report.Period, format, culture, output, cancellationToken);
    }
}
