using System.Diagnostics;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.WhatIf;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring;
using Xunit.Abstractions;

namespace EnvDashboard.IntegrationTests.Pages;

/// <summary>A slider is moved and the ranks follow while the hand is still on it.</summary>
public sealed class WhatIfSpeedTests(ITestOutputHelper output)
{
    private const int Units = 3_000;
    private const int Branches = 8;
    private const int LeavesOfEach = 13;

    [Fact]
    public void Rank_of_3000_units_and_104_indicators_keeps_up_with_a_slider()
    {
        var input = Input();
        var units = input.UnitCodes.Select(c => new UnitReference(c, c, null, true)).ToList();
        var session = new WhatIfSession(input, units, new Dictionary<string, (double, double)>(), new Dictionary<string, double>());
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 12; i++)
        {
            var watch = Stopwatch.StartNew();
            Assert.Equal(Units, session.Rank(new Dictionary<string, double> { ["B1"] = i + 1 }).Rows.Count(r => r.Rank is not null));
            if (watch.Elapsed < best) best = watch.Elapsed;
        }
        output.WriteLine(FormattableString.Invariant($"best of 12: {best.TotalMilliseconds:F1} ms"));
        // The aim is 100 ms on an idle machine; the bound leaves room for one that runs other tests at the same time.
        Assert.InRange(best.TotalMilliseconds, 0, 1000);
    }

    private static ScoringInput Input()
    {
        var random = new Random(7);
        var nodes = new List<SchemeNode> { new() { Code = "ROOT", Name = "总分" } };
        var columns = new Dictionary<string, IndicatorColumn>(StringComparer.Ordinal);
        for (var branch = 0; branch < Branches; branch++)
        {
            nodes.Add(new() { Code = $"B{branch}", ParentCode = "ROOT", Name = $"B{branch}" });
            for (var leaf = 0; leaf < LeavesOfEach; leaf++)
            {
                var code = $"I{branch}_{leaf}";
                nodes.Add(new() { Code = code, ParentCode = $"B{branch}", Name = code, IndicatorCode = code, Normalisation = Normalisation.Minmax });
                columns[code] = new() { Indicator = new Indicator { Code = code, Name = code }, Values = [.. Enumerable.Range(0, Units).Select(_ => random.NextDouble() * 100)] };
            }
        }
        PeriodText.TryParse("2025-12", out var period);
        return new()
        {
            Scheme = new Scheme { Code = "S", Version = "1", Name = "S", AppliesFrom = period!, GroupCode = "G", Nodes = nodes },
            UnitCodes = [.. Enumerable.Range(0, Units).Select(u => FormattableString.Invariant($"U{u:0000}"))],
            Columns = columns,
        };
    }
}
