using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Domain.Targets;
using EnvDashboard.Domain.Units;

namespace EnvDashboard.Application.Templates;

/// <summary>All that a template is made of, gathered before a cell is written.</summary>
/// <param name="Groups">The group asked for; every group when a definition was asked for without one.</param>
/// <param name="Values">In force, by code of unit and indicator; empty unless the template is to be filled.</param>
/// <param name="Headers">Header of each indicator by its code: a word that leads to this indicator and to no other.</param>
internal sealed record TemplateContent(
    TemplateRequest Request,
    PeerGroup? Group,
    IReadOnlyList<PeerGroup> Groups,
    Period? Period,
    Scheme? Scheme,
    IReadOnlyList<Unit> Units,
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<EnvironmentCategory> Categories,
    IReadOnlyDictionary<(string Unit, string Indicator), ObservedValue> Values,
    IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>Targets of the indicators shown, for a definition to be filled.</summary>
    public IReadOnlyList<IndicatorTarget> Targets { get; init; } = [];
}
