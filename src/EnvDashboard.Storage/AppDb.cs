using EnvDashboard.Storage.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EnvDashboard.Storage;

/// <summary>
/// The schema, the same for both providers. Everything is read and written through it but the mass of observations, which goes through
/// <see cref="Bulk.IObservationBulk"/>.
/// </summary>
public abstract class AppDb(DbContextOptions options) : IdentityDbContext<AppUser, IdentityRole, string>(options)
{
    public DbSet<UnitRow> Units => Set<UnitRow>();
    public DbSet<GroupRow> Groups => Set<GroupRow>();
    public DbSet<GroupMemberRow> GroupMembers => Set<GroupMemberRow>();
    public DbSet<CategoryRow> Categories => Set<CategoryRow>();
    public DbSet<IndicatorRow> Indicators => Set<IndicatorRow>();
    public DbSet<PeriodRow> Periods => Set<PeriodRow>();
    public DbSet<SchemeRow> Schemes => Set<SchemeRow>();
    public DbSet<SchemeNodeRow> SchemeNodes => Set<SchemeNodeRow>();
    public DbSet<SubmissionRow> Submissions => Set<SubmissionRow>();
    public DbSet<SubmissionSheetRow> SubmissionSheets => Set<SubmissionSheetRow>();
    public DbSet<FindingRow> Findings => Set<FindingRow>();
    public DbSet<StagedContentRow> StagedContents => Set<StagedContentRow>();
    public DbSet<ObservationRow> Observations => Set<ObservationRow>();
    public DbSet<ObservationColumnRow> ObservationColumns => Set<ObservationColumnRow>();
    public DbSet<ObservationHistoryRow> ObservationHistory => Set<ObservationHistoryRow>();
    public DbSet<RankingTargetRow> RankingTargets => Set<RankingTargetRow>();
    public DbSet<SubmissionTargetRow> SubmissionTargets => Set<SubmissionTargetRow>();
    public DbSet<RankingRunRow> RankingRuns => Set<RankingRunRow>();
    public DbSet<RankedUnitRow> RankedUnits => Set<RankedUnitRow>();
    public DbSet<RunPlacesRow> RunPlaces => Set<RunPlacesRow>();
    public DbSet<RunNodeRow> RunNodes => Set<RunNodeRow>();
    public DbSet<RunColumnRow> RunColumns => Set<RunColumnRow>();
    public DbSet<ValueRuleRow> ValueRules => Set<ValueRuleRow>();
    public DbSet<ApprovalItemRow> ApprovalItems => Set<ApprovalItemRow>();
    public DbSet<ApprovalCountRow> ApprovalCounts => Set<ApprovalCountRow>();
    public DbSet<TargetRow> Targets => Set<TargetRow>();
    public DbSet<LayoutProfileRow> LayoutProfiles => Set<LayoutProfileRow>();
    public DbSet<PointEntryRow> PointEntries => Set<PointEntryRow>();
    public DbSet<RectificationItemRow> RectificationItems => Set<RectificationItemRow>();
    public DbSet<RectificationEventRow> RectificationEvents => Set<RectificationEventRow>();
    public DbSet<RectificationEvidenceRow> RectificationEvidence => Set<RectificationEvidenceRow>();
    public DbSet<SupervisionMeasureRow> SupervisionMeasures => Set<SupervisionMeasureRow>();
    public DbSet<SupervisionItemRow> SupervisionItems => Set<SupervisionItemRow>();
    public DbSet<SupervisionEventRow> SupervisionEvents => Set<SupervisionEventRow>();
    public DbSet<SourcedFigureRow> SourcedFigures => Set<SourcedFigureRow>();
    public DbSet<StagedRegisterBlockRow> StagedRegisterBlocks => Set<StagedRegisterBlockRow>();
    public DbSet<CalendarDayRow> CalendarDays => Set<CalendarDayRow>();
    public DbSet<ComplaintMonthRow> ComplaintMonths => Set<ComplaintMonthRow>();
    public DbSet<ComplaintCaseRow> ComplaintCases => Set<ComplaintCaseRow>();
    public DbSet<ComplaintSumRow> ComplaintSums => Set<ComplaintSumRow>();
    public DbSet<SavedViewRow> SavedViews => Set<SavedViewRow>();
    public DbSet<ExportRow> Exports => Set<ExportRow>();
    public DbSet<ExportRepeatRow> ExportRepeats => Set<ExportRepeatRow>();
    public DbSet<JobRow> Jobs => Set<JobRow>();
    public DbSet<ApiKeyRow> ApiKeys => Set<ApiKeyRow>();
    public DbSet<AuditRow> Audit => Set<AuditRow>();
    public DbSet<CounterRow> Counters => Set<CounterRow>();
    public DbSet<DataProtectionKeyRow> DataProtectionKeys => Set<DataProtectionKeyRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        // An index for every foreign key would double the cost of writing observations; each index below is there for a query.
        configuration.Conventions.Remove<ForeignKeyIndexConvention>();
        configuration.Properties<string>().HaveMaxLength(400);
        configuration.Properties<DateTime>().HaveConversion<UtcDateTime>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        Schema.Dictionaries.Configure(builder);
        Schema.Submissions.Configure(builder);
        Schema.Observations.Configure(builder);
        Schema.Points.Configure(builder);
        Schema.Rectification.Configure(builder);
        Schema.Supervision.Configure(builder);
        Schema.SourcedFigures.Configure(builder);
        Schema.Registers.Configure(builder);
        Schema.Complaints.Configure(builder);
        Schema.Intake.Configure(builder);
        Schema.Targets.Configure(builder);
        Schema.Approvals.Configure(builder);
        Schema.Rankings.Configure(builder);
        Schema.Operations.Configure(builder);
        Schema.Exports.Configure(builder);
        ShortenKeys(builder);
    }

    /// <summary>SQL Server indexes at most 900 bytes in a clustered key; the keys of ASP.NET Core Identity are text.</summary>
    private static void ShortenKeys(ModelBuilder builder)
    {
        foreach (var type in builder.Model.GetEntityTypes())
        {
            foreach (var property in type.GetKeys().SelectMany(k => k.Properties).Concat(type.GetForeignKeys().SelectMany(k => k.Properties)))
            {
                if (property.ClrType == typeof(string) && property.GetMaxLength() is null or > 128) property.SetMaxLength(128);
            }
        }
    }

    private sealed class UtcDateTime() : ValueConverter<DateTime, DateTime>(
        v => v.ToUniversalTime(),
        v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
}

public sealed class SqliteAppDb(DbContextOptions<SqliteAppDb> options) : AppDb(options);

public sealed class SqlServerAppDb(DbContextOptions<SqlServerAppDb> options) : AppDb(options);
