using EnvDashboard.IntegrationTests.Faults;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("EnvDashboard.IntegrationTests.Faults.LongestFirst", "EnvDashboard.IntegrationTests")]

namespace EnvDashboard.IntegrationTests.Faults;

/// <summary>The long row of killed and restarted programs begins first, so that all the others run beside it and none waits for it at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(c => c.DisplayName == CleanRun.Name ? 0 : 1);
}
