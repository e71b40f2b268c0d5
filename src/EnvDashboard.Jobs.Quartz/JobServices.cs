using EnvDashboard.Application;
using EnvDashboard.Application.Exports.Downloads;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Application.Submissions.Registers.Feeding;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Connections;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace EnvDashboard.Jobs.Quartz;

public static class JobServices
{
    /// <summary>Registers the job queue on Quartz, its store in the same database, and the kinds of background work.</summary>
    public static IServiceCollection AddBackgroundJobs(this IServiceCollection services, StorageOptions storage, JobsOptions options)
    {
        services.AddSingleton<JobType>(new JobType<ReadSubmission, SubmissionArguments>("read_submission", Retries: 3));
        services.AddSingleton<JobType>(new JobType<ComputeRankings, RankingArguments>("compute_rankings", Retries: 5));
        services.AddSingleton<JobType>(new JobType<MakeExport, ExportArguments>("make_export", Retries: 2));
        services.AddSingleton<JobType>(new JobType<FeedLedger, FeedArguments>("feed_ledger", Retries: 3));
        services.AddSingleton<JobType>(new JobType<FeedRegisters, RegisterFeed>("feed_registers", Retries: 3));
        services.AddSingleton<QuartzJobQueue>();
        services.AddSingleton<IJobQueue>(p => p.GetRequiredService<QuartzJobQueue>());
        services.AddSingleton<RequeueLostJobs>();
        services.AddSingleton<SchedulerStart>();
        services.AddQuartz(q =>
        {
            q.ConfigureScheduler(o =>
            {
                o.InstanceName = "envdashboard";
                o.GenerateInstanceId = true;
            });
            q.UseDefaultThreadPool(options.Workers);
            q.AddSchedulerListener(p => p.GetRequiredService<SchedulerStart>());
            q.UsePersistentStore(store =>
            {
                if (storage.Provider == StorageProvider.SqlServer)
                {
                    store.UseSqlServer(storage.ConnectionString!);
                    store.UseClustering();
                }
                else
                {
                    store.UseSqlite(storage.SqliteConnectionString);
                }
                store.ProvisionSchema();
            });
        });
        services.AddQuartzHostedService(o =>
        {
            o.WaitForJobsToComplete = true;
            o.AutoStart = options.Enabled;
        });
        return services;
    }
}
