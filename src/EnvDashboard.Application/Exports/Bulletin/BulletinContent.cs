using EnvDashboard.Application.Rankings;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Domain.Units;

namespace EnvDashboard.Application.Exports.Bulletin;

/// <summary>All that a bulletin says. Names of units, none of persons.</summary>
/// <param name="Movers">Those that climbed or fell most, with the sentence that explains it.</param>
public sealed record BulletinContent(RankingView Ranking, PeerGroup Group, Scheme Scheme, IReadOnlyList<Mover> Movers, DateTimeOffset MadeAt);

/// <param name="Sentence">Null = the run before says nothing of the unit.</param>
public sealed record Mover(UnitReference Unit, double Rank, double PreviousRank, double Change, SentenceView? Sentence);
