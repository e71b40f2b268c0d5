namespace EnvDashboard.Storage.Migrations;

/// <summary>What the migration ScoringInFull does to the rows that are there; the same for both databases.</summary>
internal static class CopyRunColumns
{
    /// <summary>
    /// The figures of a run move from its leaves to a table of their own, by indicator. Where two leaves shared one indicator both held
    /// the same figures; one is taken.
    /// </summary>
    public const string Figures = """
        INSERT INTO "RunColumns" ("RunId", "IndicatorId", "Direction", "Kind", "UnitOfMeasure", "Values", "Numerators", "Denominators", "States", "Earlier")
        SELECT n."RunId", s."IndicatorId", i."Direction", i."Kind", i."UnitOfMeasure", n."Values", n."Numerators", n."Denominators", n."States", n."Carried"
        FROM "RunNodes" AS n
        JOIN "RankingRuns" AS r ON r."Id" = n."RunId"
        JOIN "SchemeNodes" AS s ON s."SchemeId" = r."SchemeId" AND s."Code" = n."Code"
        JOIN "Indicators" AS i ON i."Id" = s."IndicatorId"
        WHERE n."Values" IS NOT NULL
          AND s."Id" = (SELECT MIN(x."Id") FROM "SchemeNodes" AS x WHERE x."SchemeId" = s."SchemeId" AND x."IndicatorId" = s."IndicatorId");
        """;

    /// <summary>Until now the change was that of the published ranks.</summary>
    public const string Changes = """
        UPDATE "RankedUnits" SET "RankChange" = "PreviousRank" - "Rank" WHERE "PreviousRank" IS NOT NULL AND "Rank" IS NOT NULL;
        """;
}
