namespace EnvDashboard.Domain.Submissions;

/// <summary>
/// The life of one uploaded workbook (报送). In the API in camel case: received, reading, staged, failed, accepted, ranked, rejected,
/// rolledBack.
/// </summary>
public enum SubmissionStatus
{
    /// <summary>Stored on disk and safe, not yet read.</summary>
    Received,
    Reading,

    /// <summary>Read without errors; nothing has changed yet.</summary>
    Staged,

    /// <summary>Has errors; nothing has changed and nothing will.</summary>
    Failed,

    /// <summary>Its values are in force; rankings are being computed.</summary>
    Accepted,

    /// <summary>Every ranking it touched is published.</summary>
    Ranked,
    Rejected,
    RolledBack,
}

/// <summary>What a workbook holds. Mixed = several of the others in one file.</summary>
public enum SubmissionKind { Definition, Indicators, Mixed, Points, Rectification, Calendar, Complaints, Figures, Approvals }

public enum SubmissionMode
{
    /// <summary>Only the cells that are present change anything.</summary>
    Upsert,

    /// <summary>The periods and indicators present are replaced as a whole for the units in scope.</summary>
    Replace,
}
