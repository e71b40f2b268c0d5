using EnvDashboard.Application.Rectification;

namespace EnvDashboard.Application.Exports.Kinds;

/// <summary>The filters of the ledger's list among the parameters of an export.</summary>
internal static class LedgerFilter
{
    public static ItemFilter Of(ExportParameters p) => new(p.List("unit"), p.List("category"), p.List("claimed"), p.List("verified"), p.List("level"), p.Decision("overdue"), p.Text("period"))
    {
        LeadUnits = p.Names("leadUnit"),
        Sources = p.Text("source") is { } source ? [source] : [],
        DueFrom = p.Day("dueFrom"),
        DueTo = p.Day("dueTo"),
        Search = p.Text("q"),
    };
}
