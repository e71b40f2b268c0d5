namespace EnvDashboard.Application.Dictionaries;

public sealed record UnitView(string Code, string Name, string? NameEn, string Kind, string? Parent, string? City, string? Province, IReadOnlyList<string> Aliases, DateOnly? ValidFrom, DateOnly? ValidTo, bool Invented);

public sealed record GroupView(string Code, string Name, string? NameEn, IReadOnlyList<GroupMemberView> Members);

public sealed record GroupMemberView(string Unit, DateOnly? From, DateOnly? To);

public sealed record CategoryView(string Code, string Name, string? NameEn, int Order);

public sealed record IndicatorView(string Code, string Name, string? NameEn, string? Domain, string? Category, string? UnitOfMeasure, string Direction, string Kind, string? Frequency, int? Decimals, double? Min, double? Max, string? Nature, IReadOnlyList<string> Aliases, string? Definition, string? CountingRule);

public sealed record PeriodView(string Code, string Kind, DateOnly Start, DateOnly End);

public sealed record SchemeView(string Code, string Version, string Name, string? NameEn, DateOnly? IssuedOn, string AppliesFrom, string Group, string Ranking, int? RankDecimals, IReadOnlyList<string> TieBreak, double MinCoverage, string Missing, double ScaleMax, string Status, string? RetiredFrom, string? Note, string? NoteEn, IReadOnlyList<PointCapView> PointCaps, IReadOnlyList<VetoRuleView> Vetoes, IReadOnlyList<SchemeNodeView> Nodes);

public sealed record PointCapView(string Reason, double? MaxAdded, double? MaxDeducted);

/// <param name="Condition">Such as &gt;20.</param>
public sealed record VetoRuleView(string Indicator, string Condition, double CapAt);

public sealed record SchemeNodeView(string Code, string? Parent, string Name, string? NameEn, double Weight, double CascadeWeight, string Aggregation, string? Indicator, string Normalisation, double? Low, double? High, double? Target, double? InnerLow, double? InnerHigh, double? Points, double? PerEvent, string? Bands, string Treatment, string Impute, double? BaseMin);
