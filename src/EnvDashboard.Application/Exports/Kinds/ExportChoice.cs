namespace EnvDashboard.Application.Exports.Kinds;

/// <summary>What is chosen on the page of exports, and the parameters that each kind of file makes of it.</summary>
/// <param name="Units">Codes; empty = all of the group.</param>
/// <param name="Parts">Large parts of a comparison that are wanted; empty = those that are small enough.</param>
public sealed record ExportChoice(
    string? Group, string? Scheme, string? From, string? To, IReadOnlyList<string> Units, IReadOnlyList<string> Indicators, IReadOnlyList<string> Parts)
{
    public static ExportChoice Of(ExportParameters p) =>
        new(p.Text("group"), p.Text("scheme"), p.Text("from"), p.Text("to"), p.List("units"), p.List("indicators"), p.List("parts"));

    /// <param name="kind">Name of the kind; what is made of one ranking is made of that of the last period.</param>
    public ExportParameters For(string kind) => new(Path.GetFileNameWithoutExtension(kind) switch
    {
        "comparison" => [new("group", Group), new("scheme", Scheme), new("from", From), new("to", To), new("units", Joined(Units)), new("indicators", Joined(Indicators)), new("parts", Joined(Parts))],
        "values" => [new("from", From), new("to", To), new("unit", Joined(Units)), new("indicator", Joined(Indicators))],
        "rectification-bulletin" => [new("unit", Joined(Units))],
        _ => (KeyValuePair<string, string?>[])[new("group", Group), new("scheme", Scheme), new("period", To)],
    });

    private static string? Joined(IReadOnlyList<string> codes) => codes.Count == 0 ? null : string.Join(',', codes);
}
