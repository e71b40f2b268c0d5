using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Storage;

namespace EnvDashboard.Application.Submissions.Registers.Feeding;

/// <summary>An indicator that the product itself computes from a register.</summary>
/// <param name="Direction">higher or lower.</param>
public sealed record FedIndicator(string Code, string Name, string NameEn, string Domain, string UnitOfMeasure, string Direction, string Definition);

/// <param name="Value">In the indicator's unit of measure.</param>
public sealed record FedFigure(string Unit, string Indicator, string Period, double Value, double Numerator, double Denominator);

/// <summary>How the rows of registers become observations that a scheme can score.</summary>
public interface IIndicatorFeed
{
    /// <summary>Begins the name of the files that carry the figures.</summary>
    string Name { get; }

    /// <summary>Registers from which the figures follow.</summary>
    IReadOnlyCollection<string> Registers { get; }

    /// <summary>False when the installation has turned it off.</summary>
    bool Enabled { get; }

    IReadOnlyList<FedIndicator> Indicators { get; }

    /// <param name="periods">Ids; empty = all periods.</param>
    Task<IReadOnlyList<FedFigure>> ComputeAsync(AppDb db, DictionarySnapshot known, IReadOnlyCollection<int> periods, CancellationToken cancellationToken);
}
