using System.Globalization;
using EnvDashboard.Application.Access;

namespace EnvDashboard.Application.Submissions.Annotated;

internal static class AllFindings
{
    /// <summary>Every finding that is kept of a submission; reading keeps a bounded number of each code.</summary>
    public static async Task<IReadOnlyList<FindingView>> AllAsync(this ListFindings list, Actor actor, int id, CultureInfo culture, CancellationToken cancellationToken)
    {
        var all = new List<FindingView>();
        for (var number = 1; ; number++)
        {
            var page = await list.ExecuteAsync(actor, id, new PageRequest(number, PageRequest.MaxSize), culture, cancellationToken);
            all.AddRange(page.Items);
            if (page.Items.Count < PageRequest.MaxSize) return all;
        }
    }
}
