namespace EnvDashboard.Storage.Model;

/// <summary>A view somebody wants to come back to (收藏的视图): every state of a page is its address, so that is all there is to keep.</summary>
public sealed class SavedViewRow
{
    public int Id { get; set; }

    /// <summary>Path of the page, such as what-if.</summary>
    public required string Page { get; set; }
    public required string Name { get; set; }

    /// <summary>The choices as the page's address has them, without the question mark.</summary>
    public required string Query { get; set; }
    public required string SavedBy { get; set; }
    public DateTime SavedAt { get; set; }
}
