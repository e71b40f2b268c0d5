namespace EnvDashboard.Application.Live;

/// <summary>Tells open pages that something was published or moved on. Bursts are merged by the subscriber.</summary>
public sealed class LiveFeed
{
    /// <summary>A ranking run came into force or went out of it.</summary>
    public event Action<PublishedRun>? RunPublished;

    /// <summary>The state or the progress of a submission changed.</summary>
    public event Action<int>? SubmissionChanged;

    public event Action? JobsChanged;

    // Progress is worth showing but not worth a write to the database many times a second.
    private readonly System.Collections.Concurrent.ConcurrentDictionary<int, SubmissionProgress> progress = new();

    public void Publish(PublishedRun run) => RunPublished?.Invoke(run);

    public void PublishSubmission(int id)
    {
        progress.TryRemove(id, out _);
        SubmissionChanged?.Invoke(id);
    }

    public void PublishProgress(int submission, SubmissionProgress reached)
    {
        progress[submission] = reached;
        SubmissionChanged?.Invoke(submission);
    }

    /// <summary>Null when nothing is being done about the submission on this node.</summary>
    public SubmissionProgress? ProgressOf(int submission) => progress.GetValueOrDefault(submission);

    public void PublishJobs() => JobsChanged?.Invoke();
}

public sealed record PublishedRun(string Scheme, string Period, int? RunId);
