using System.Globalization;
using EnvDashboard.Application.Submissions;

namespace EnvDashboard.Application.Errors;

/// <summary>Somebody accepted other values after a submission had been compared with those in force.</summary>
/// <param name="submission">The one that was to be accepted.</param>
/// <param name="count">How many places are concerned.</param>
/// <param name="others">Whose values stand there now.</param>
/// <param name="places">The first of those places.</param>
public sealed class ChangedInBetweenException(int submission, int count, IReadOnlyList<int> others, IReadOnlyList<ChangedPlace> places) : ConflictException(
    "changed_in_between", submission.ToString(CultureInfo.InvariantCulture), count.ToString(CultureInfo.InvariantCulture), string.Join(", ", others))
{
    public IReadOnlyList<ChangedPlace> Places { get; } = places;
}
