namespace EnvDashboard.Intake.Findings;

/// <summary>The key of every sentence that reading a workbook can end in. The sentences stand in <c>FindingTexts.resx</c>.</summary>
public static class FindingCodes
{
    // The file as a whole.
    public const string FileEmpty = "file_empty";
    public const string NotAWorkbook = "not_a_workbook";
    public const string BinaryWorkbook = "binary_workbook";
    public const string MarkupDisguised = "markup_disguised";
    public const string Encrypted = "encrypted";
    public const string MacrosRefused = "macros_refused";
    public const string ExternalLinksIgnored = "external_links_ignored";
    public const string Damaged = "damaged";
    public const string DocumentTypeRefused = "document_type_refused";
    public const string ExtensionDiffers = "extension_differs";
    public const string EncodingUnknown = "encoding_unknown";
    public const string TooManyEntries = "too_many_entries";
    public const string InflatesTooMuch = "inflates_too_much";
    public const string TooManyTexts = "too_many_texts";
    public const string TooManySheets = "too_many_sheets";
    public const string TooManyRows = "too_many_rows";
    public const string TooManyColumns = "too_many_columns";
    public const string TooManyValues = "too_many_values";
    public const string CellTooLong = "cell_too_long";
    public const string QuoteNotClosed = "quote_not_closed";
    public const string TookTooLong = "took_too_long";
    public const string Unreadable = "unreadable";
    public const string MoreFindings = "more_findings";
    public const string NothingRecognised = "nothing_recognised";
    public const string NothingFilledIn = "nothing_filled_in";

    // A sheet.
    public const string SheetNotRecognised = "sheet_not_recognised";
    /// <summary>Made by earlier versions; kept so that stored findings can be said.</summary>
    public const string SheetUnderstood = "sheet_understood";
    public const string WideUnderstood = "wide_understood";
    public const string TransposedUnderstood = "transposed_understood";
    public const string LongUnderstood = "long_understood";
    public const string TooManyTables = "too_many_tables";
    public const string ProfileUsed = "profile_used";
    public const string ProfileStale = "profile_stale";
    public const string SheetHidden = "sheet_hidden";
    public const string HiddenRowsRead = "hidden_rows_read";
    public const string HiddenColumnsRead = "hidden_columns_read";
    public const string KindExcluded = "kind_excluded";

    // Definitions.
    public const string DefinitionSheetBlank = "definition_sheet_blank";
    public const string ColumnMissing = "column_missing";
    public const string DefinitionColumnIgnored = "definition_column_ignored";
    public const string CodeMissing = "code_missing";
    public const string NameMissing = "name_missing";
    public const string DuplicateCode = "duplicate_code";
    public const string UnknownKeyword = "unknown_keyword";
    public const string BadNumber = "bad_number";
    public const string BadDate = "bad_date";
    public const string DatesReversed = "dates_reversed";
    public const string RangeReversed = "range_reversed";
    public const string UnknownParent = "unknown_parent";
    public const string ParentCycle = "parent_cycle";
    public const string UnknownUnit = "unknown_unit";
    public const string UnknownGroup = "unknown_group";
    public const string UnknownCategory = "unknown_category";
    public const string StandardCategoryAdded = "standard_category_added";
    public const string UnknownIndicator = "unknown_indicator";
    public const string DuplicateMembership = "duplicate_membership";
    public const string SchemeKeyMissing = "scheme_key_missing";
    public const string SchemeKeyUnknown = "scheme_key_unknown";
    public const string SchemeKeyTwice = "scheme_key_twice";
    public const string SchemeWithoutNodes = "scheme_without_nodes";
    public const string NodesWithoutScheme = "nodes_without_scheme";
    public const string NumberOutOfRange = "number_out_of_range";
    public const string PublishedVersionChanged = "published_version_changed";
    public const string PublishedVersionSame = "published_version_same";
    public const string RootMissing = "root_missing";
    public const string SeveralRoots = "several_roots";
    public const string NodeCycle = "node_cycle";
    public const string LeafWithoutIndicator = "leaf_without_indicator";
    public const string InnerNodeWithIndicator = "inner_node_with_indicator";
    public const string NegativeWeight = "negative_weight";
    public const string WeightsAllZero = "weights_all_zero";
    public const string ParameterMissing = "parameter_missing";
    public const string ParametersWrong = "parameters_wrong";
    public const string BadBands = "bad_bands";
    public const string BadImputation = "bad_imputation";
    public const string WilsonNeedsRatio = "wilson_needs_ratio";
    public const string IndicatorTwice = "indicator_twice";
    public const string SheetWithoutScheme = "sheet_without_scheme";
    public const string CapWithoutLimit = "cap_without_limit";
    public const string BadCondition = "bad_condition";

    // Indicator data.
    public const string PeriodUnderstood = "period_understood";
    public const string PeriodMissing = "period_missing";
    public const string PeriodConflict = "period_conflict";
    public const string PeriodDiffersFromRequest = "period_differs_from_request";
    public const string BadPeriod = "bad_period";
    public const string HeaderPeriodUnclear = "header_period_unclear";
    public const string DerivedLeftOut = "derived_left_out";
    public const string LeftOutByProfile = "left_out_by_profile";
    public const string UnitFromTitle = "unit_from_title";
    public const string TableWithoutUnit = "table_without_unit";
    public const string IndicatorFromTitle = "indicator_from_title";
    public const string ReadAsNumerator = "read_as_numerator";
    public const string ReadAsDenominator = "read_as_denominator";
    public const string FormulaWithoutValue = "formula_without_value";
    public const string BracketNegative = "bracket_negative";
    public const string AmbiguousUnit = "ambiguous_unit";
    public const string UnitCodeNameDiffer = "unit_code_name_differ";
    public const string UnitMissing = "unit_missing";
    public const string AmbiguousIndicator = "ambiguous_indicator";
    public const string IndicatorMissing = "indicator_missing";
    public const string ColumnNotRecognised = "column_not_recognised";
    public const string RowSkippedTotal = "row_skipped_total";
    public const string ColumnSkippedTotal = "column_skipped_total";
    public const string NotANumber = "not_a_number";
    public const string ErrorCell = "error_cell";
    public const string DateInNumberColumn = "date_in_number_column";
    public const string RangeNotANumber = "range_not_a_number";
    public const string OutOfRange = "out_of_range";
    public const string UnitConverted = "unit_converted";
    public const string UnitMismatch = "unit_mismatch";
    public const string MaybeFraction = "maybe_fraction";
    public const string RatioMismatch = "ratio_mismatch";
    public const string DenominatorZero = "denominator_zero";
    public const string NumeratorAboveDenominator = "numerator_above_denominator";
    public const string NegativePart = "negative_part";
    public const string UnknownState = "unknown_state";
    public const string StateContradictsValue = "state_contradicts_value";
    public const string DuplicateSame = "duplicate_same";
    public const string DuplicateDifferent = "duplicate_different";

    // Points.
    public const string PointsUnderstood = "points_understood";
    public const string PointsColumnMissing = "points_column_missing";
    public const string PointsNotANumber = "points_not_a_number";
    public const string PointsTwice = "points_twice";
    public const string ReasonMissing = "reason_missing";
    public const string TextTooLong = "text_too_long";
    public const string UnknownScheme = "unknown_scheme";

    // Rectification ledgers.
    public const string LedgerUnderstood = "ledger_understood";
    public const string LedgerColumnMissing = "ledger_column_missing";
    public const string LedgerNumberMissing = "ledger_number_missing";
    public const string LedgerTitleMissing = "ledger_title_missing";
    public const string LedgerNumberTwice = "ledger_number_twice";
    public const string LedgerParentUnknown = "ledger_parent_unknown";
    public const string LedgerParentCycle = "ledger_parent_cycle";
    public const string LedgerItemCleared = "ledger_item_cleared";
    public const string LedgerNumberTaken = "ledger_number_taken";
    public const string StagesUnderstood = "stages_understood";
    public const string StageItemUnknown = "stage_item_unknown";
    public const string StageTwice = "stage_twice";

    // Registers: calendars, complaints, approvals.
    public const string RegisterUnderstood = "register_understood";
    public const string RegisterColumnMissing = "register_column_missing";
    public const string RegisterCellMissing = "register_cell_missing";
    public const string RegisterRowTwice = "register_row_twice";
    public const string CountNotWhole = "count_not_whole";
    public const string CountAboveWhole = "count_above_whole";
    public const string CountAboveBase = "count_above_base";
    public const string DayBeforeReceived = "day_before_received";
    public const string RedoneThoughSatisfied = "redone_though_satisfied";
    public const string PersonalColumnsDropped = "personal_columns_dropped";
    public const string PersonalColumnsKept = "personal_columns_kept";
    public const string PersonalNumbersBlotted = "personal_numbers_blotted";
    public const string PersonalCaseNumber = "personal_case_number";

    // Rules that cannot be understood; {0} is the position in the expression.
    public const string ExpressionMissing = "expression_missing";
    public const string RuleTooLong = "rule_too_long";
    public const string RuleTooDeep = "rule_too_deep";
    public const string RuleUnexpected = "rule_unexpected";
    public const string RuleExpectedValue = "rule_expected_value";
    public const string RuleExpectedSymbol = "rule_expected_symbol";
    public const string RuleExpectedNumber = "rule_expected_number";
    public const string RuleExpectedCondition = "rule_expected_condition";
    public const string RuleUnknownFunction = "rule_unknown_function";
    public const string RuleWithoutIndicator = "rule_without_indicator";

    // Values held against rules, against each other and against values in force.
    public const string RuleBroken = "rule_broken";
    public const string RuleNotUsable = "rule_not_usable";
    public const string RatioTruncated = "ratio_truncated";
    public const string TotalDiffers = "total_differs";
    public const string JumpPrevious = "jump_previous";
    public const string JumpLastYear = "jump_last_year";
    public const string Outlier = "outlier";
    public const string ZeroAfterFigures = "zero_after_figures";
    public const string ContradictsAccepted = "contradicts_accepted";

    // Targets.
    public const string TargetTwice = "target_twice";
    public const string TargetWithoutNumber = "target_without_number";
    public const string TargetNumberUnused = "target_number_unused";
    public const string TargetGroupMissing = "target_group_missing";
    public const string TargetSourceMissing = "target_source_missing";

    // Approvals.
    public const string ApprovalLimitUnclear = "approval_limit_unclear";
    public const string ApprovalLimitUnitAssumed = "approval_limit_unit_assumed";
    public const string ApprovalPromisedOverLegal = "approval_promised_over_legal";
    public const string ApprovalPromisedOverBenchmark = "approval_promised_over_benchmark";
    public const string ApprovalLimitsNotComparable = "approval_limits_not_comparable";
    public const string ApprovalHallReasonMissing = "approval_hall_reason_missing";
    public const string ApprovalPartAboveWhole = "approval_part_above_whole";
    public const string ApprovalPartAboveWholeMaybe = "approval_part_above_whole_maybe";
}
