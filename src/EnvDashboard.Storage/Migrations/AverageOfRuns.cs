namespace EnvDashboard.Storage.Migrations;

/// <summary>What the migration RunAverage does to the rows that are there; the same for both databases.</summary>
internal static class AverageOfRuns
{
    public const string Fill = """
        UPDATE "RankingRuns" SET "Average" = (SELECT AVG(u."Score") FROM "RankedUnits" AS u WHERE u."RunId" = "RankingRuns"."Id" AND u."Rank" IS NOT NULL);
        """;
}
