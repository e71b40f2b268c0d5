using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace EnvDashboard.IntegrationTests.SqlServer;

/// <summary>Every command that a use case sends to SQL Server is well formed for it, with batches and without.</summary>
public sealed class UseCaseCommandTests(CapturedData data, ITestOutputHelper output) : IClassFixture<CapturedData>
{
    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var name in UseCaseCalls.All.Keys.Concat(LedgerCalls.All.Keys).Order(StringComparer.Ordinal))
            {
                cases.Add(name, 42);
                cases.Add(name, 1);
            }
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task ExecuteAsync_commands_sent_parse(string useCase, int maxBatchSize)
    {
        var (services, server) = data.Compose(maxBatchSize);
        await using (services)
        {
            await (LedgerCalls.All.GetValueOrDefault(useCase) ?? UseCaseCalls.All[useCase])(services, data);
        }
        output.WriteLine($"{server.Commands.Count} commands, {server.Unanswered.Count} of them not answered");
        foreach (var text in server.Unanswered) output.WriteLine(text);
        Assert.NotEmpty(server.Commands);
        Assert.All(server.Commands, sql => Assert.Empty(TSql.Errors(sql)));
        Assert.Empty(server.Unanswered);
        if (maxBatchSize == 1) Assert.All(server.Commands, sql => Assert.True(Changes(sql) <= 1, "Several changes in one command:\n" + sql));
    }

    private static int Changes(string sql) =>
        sql.Split('\n').Count(line => line.StartsWith("INSERT ", StringComparison.Ordinal) || line.StartsWith("UPDATE ", StringComparison.Ordinal) || line.StartsWith("DELETE ", StringComparison.Ordinal) || line.StartsWith("MERGE ", StringComparison.Ordinal));
}
