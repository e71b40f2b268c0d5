namespace EnvDashboard.Application;

/// <summary>Section <c>Upload</c>.</summary>
public sealed class UploadOptions
{
    public const string Section = "Upload";

    /// <summary>Largest file taken, in bytes.</summary>
    public long MaxBytes { get; set; } = 64L << 20;
}

/// <summary>Section <c>Seed</c>.</summary>
public sealed class SeedOptions
{
    public const string Section = "Seed";

    /// <summary>Load <see cref="Directory"/> on the very first start.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Folder with the seed workbooks; found beside the program or above it when empty.</summary>
    public string? Directory { get; set; }
}

/// <summary>Section <c>Jobs</c>.</summary>
public sealed class JobsOptions
{
    public const string Section = "Jobs";

    /// <summary>False = this node only serves pages.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Jobs run at the same time.</summary>
    public int Workers { get; set; } = 2;
}

/// <summary>Section <c>Rectification</c>.</summary>
public sealed class RectificationOptions
{
    public const string Section = "Rectification";

    /// <summary>After every step in the ledger its figures become observations by themselves.</summary>
    public bool FeedIndicators { get; set; } = true;
}
