namespace EnvDashboard.Storage.Model;

/// <summary>A rule that values must meet (校验规则).</summary>
public sealed class ValueRuleRow
{
    public int Id { get; set; }
    public required string Code { get; set; }
    public required string Expression { get; set; }
    public required string Severity { get; set; }
    public string? Message { get; set; }
    public string? MessageEn { get; set; }

    /// <summary>The indicator at whose cell a finding is put.</summary>
    public string? IndicatorCode { get; set; }
}

/// <summary>What a person has corrected in the reading of one sender's layout; used again when the layout comes again.</summary>
public sealed class LayoutProfileRow
{
    public int Id { get; set; }

    /// <summary>Who sends workbooks of this layout.</summary>
    public required string Sender { get; set; }
    public required string Fingerprint { get; set; }

    /// <summary>JSON of the corrections.</summary>
    public required string Corrections { get; set; }
    public required string SavedBy { get; set; }
    public DateTime SavedAt { get; set; }
}
