using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.Definitions;

/// <summary>Reads one row of scheme_nodes and checks that it says what its normalisation needs.</summary>
internal sealed class SchemeNodeRow(DefinitionRow row, IndicatorFinder indicators, double scaleMax)
{
    public SchemeNode Read(string code, bool isInner)
    {
        var indicator = IndicatorOfRow.Find(row, indicators);
        if (isInner && row.Text("indicator") is { } both) row.Error(FindingCodes.InnerNodeWithIndicator, "indicator", both, code);
        if (!isInner && row.Text("indicator") is null) row.Error(FindingCodes.LeafWithoutIndicator, "indicator", null, code);
        var percent = indicator is { IsPercent: true };
        var node = new SchemeNode
        {
            Code = code,
            ParentCode = row.Text("parent"),
            Name = row.Text("name") ?? indicator?.Name ?? code,
            NameEn = row.Text("name_en") ?? (row.Text("name") is null ? indicator?.NameEn : null),
            Weight = row.Real("weight") ?? 1,
            Aggregation = row.Word("aggregation", Aggregation.Arithmetic, Aggregation.Arithmetic),
            IndicatorCode = isInner ? null : indicator?.Code,
            Normalisation = row.Word("normalisation", Normalisation.None, Normalisation.None),
            Low = row.Real("low", inPercent: percent),
            High = row.Real("high", inPercent: percent),
            Target = row.Real("target", inPercent: percent),
            InnerLow = row.Real("inner_low", inPercent: percent),
            InnerHigh = row.Real("inner_high", inPercent: percent),
            Points = row.Real("points"),
            PerEvent = row.Real("per_event"),
            Bands = Bands(),
            Treatment = row.Word("treatment", Treatment.None, Treatment.None),
            Impute = Impute(),
            BaseMin = row.Real("base_min"),
        };
        if (node.Weight < 0) row.Error(FindingCodes.NegativeWeight, "weight", row.Text("weight"), code);
        if (!isInner) Check(node, indicator);
        return node;
    }

    private IReadOnlyList<Band> Bands()
    {
        if (row.Text("bands") is not { } written) return [];
        if (!BandsText.TryRead(written, out var bands)) row.Error(FindingCodes.BadBands, "bands", written, written);
        else if (bands.Any(b => b.Score < 0 || b.Score > scaleMax)) row.Error(FindingCodes.NumberOutOfRange, "bands", written, written, "0", scaleMax.ToString("R", System.Globalization.CultureInfo.InvariantCulture));
        return bands;
    }

    private Imputation Impute()
    {
        if (row.Text("impute") is not { } written) return default;
        if (ImputationText.TryRead(written, out var imputation)) return imputation;
        row.Error(FindingCodes.BadImputation, "impute", written, written);
        return default;
    }

    private void Check(SchemeNode node, Indicator? indicator)
    {
        switch (node.Normalisation)
        {
            case Normalisation.Goalposts or Normalisation.LogGoalposts:
                if (!Need(node, ("low", node.Low), ("high", node.High))) break;
                // Publishers of lower-is-better figures print the worst first ("18 → 1"); what is meant is the same either way.
                var isReversible = indicator?.Direction == Direction.Lower;
                if (node.Low == node.High || (node.Low > node.High && !isReversible)) Wrong(node, "low", isReversible ? "low ≠ high" : "low < high");
                else if (node.Normalisation == Normalisation.LogGoalposts && Math.Min(node.Low!.Value, node.High!.Value) <= 0) Wrong(node, "low", "low > 0");
                break;
            case Normalisation.Interval:
                // A side that names no bounds has no limit.
                if (node.InnerLow is null && node.InnerHigh is null && !Need(node, ("inner_low", node.InnerLow), ("inner_high", node.InnerHigh))) break;
                var bounds = new[] { node.Low, node.InnerLow, node.InnerHigh, node.High }.OfType<double>().ToList();
                if (!bounds.SequenceEqual(bounds.Order()) || (bounds.Count == 4 && bounds[0] == bounds[3]) || (node.Low is not null && node.InnerLow is null) || (node.High is not null && node.InnerHigh is null))
                    Wrong(node, "inner_low", "low ≤ inner_low ≤ inner_high ≤ high");
                break;
            case Normalisation.Target:
                if (Need(node, ("target", node.Target)) && node.Target == 0 && indicator?.Direction != Direction.Lower) Wrong(node, "target", "target ≠ 0");
                break;
            case Normalisation.Bands when node.Bands.Count == 0 && row.Text("bands") is null:
                Need(node, ("bands", null));
                break;
            case Normalisation.Deduction:
                if (Need(node, ("points", node.Points), ("per_event", node.PerEvent)) && (node.Points <= 0 || node.PerEvent < 0)) Wrong(node, "points", "points > 0, per_event ≥ 0");
                break;
            case Normalisation.Wilson when indicator is { Kind: not IndicatorKind.Ratio }:
                row.Warn(FindingCodes.WilsonNeedsRatio, "normalisation", row.Text("normalisation"), indicator.Code);
                break;
        }
    }

    private bool Need(SchemeNode node, params (string Key, double? Value)[] parameters)
    {
        var complete = true;
        foreach (var (key, value) in parameters)
        {
            if (value is not null) continue;
            complete = false;
            if (row.Text(key) is null) row.Error(FindingCodes.ParameterMissing, key, null, node.Code, Domain.Keyword.Of(node.Normalisation), key);
        }
        return complete;
    }

    private void Wrong(SchemeNode node, string key, string rule) => row.Error(FindingCodes.ParametersWrong, key, row.Text(key), node.Code, Domain.Keyword.Of(node.Normalisation), rule);
}
