using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EnvDashboard.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ScoringInFull : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "Low",
                table: "RankedUnits",
                newName: "RankChange");

            migrationBuilder.RenameColumn(
                name: "High",
                table: "RankedUnits",
                newName: "Points");

            migrationBuilder.AddColumn<string>(
                name: "Points",
                table: "StagedContents",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PointCaps",
                table: "Schemes",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RetiredFrom",
                table: "Schemes",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Vetoes",
                table: "Schemes",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Draws",
                table: "RankingRuns",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<byte[]>(
                name: "Highs",
                table: "RankingRuns",
                type: "varbinary(max)",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Lows",
                table: "RankingRuns",
                type: "varbinary(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Points",
                table: "RankingRuns",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<bool>(
                name: "Vetoed",
                table: "RankedUnits",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "PointEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitId = table.Column<int>(type: "int", nullable: false),
                    PeriodId = table.Column<int>(type: "int", nullable: false),
                    SchemeCode = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Points = table.Column<double>(type: "float", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Evidence = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    SubmissionId = table.Column<int>(type: "int", nullable: false),
                    SheetId = table.Column<int>(type: "int", nullable: false),
                    Cell = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    RemovedById = table.Column<int>(type: "int", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PointEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PointEntries_Periods_PeriodId",
                        column: x => x.PeriodId,
                        principalTable: "Periods",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_PointEntries_SubmissionSheets_SheetId",
                        column: x => x.SheetId,
                        principalTable: "SubmissionSheets",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_PointEntries_Submissions_RemovedById",
                        column: x => x.RemovedById,
                        principalTable: "Submissions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_PointEntries_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_PointEntries_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "RunColumns",
                columns: table => new
                {
                    RunId = table.Column<int>(type: "int", nullable: false),
                    IndicatorId = table.Column<int>(type: "int", nullable: false),
                    Direction = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    UnitOfMeasure = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Values = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Numerators = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Denominators = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    States = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Earlier = table.Column<byte[]>(type: "varbinary(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RunColumns", x => new { x.RunId, x.IndicatorId });
                    table.ForeignKey(
                        name: "FK_RunColumns_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_RunColumns_RankingRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "RankingRuns",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_ObservationHistory_SubmissionId",
                table: "ObservationHistory",
                column: "SubmissionId");

            migrationBuilder.CreateIndex(
                name: "IX_PointEntries_PeriodId_UnitId",
                table: "PointEntries",
                columns: new[] { "PeriodId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_PointEntries_RemovedById",
                table: "PointEntries",
                column: "RemovedById");

            migrationBuilder.CreateIndex(
                name: "IX_PointEntries_SubmissionId",
                table: "PointEntries",
                column: "SubmissionId");

            migrationBuilder.Sql(CopyRunColumns.Figures);
            migrationBuilder.Sql(CopyRunColumns.Changes);

            migrationBuilder.DropColumn(
                name: "Carried",
                table: "RunNodes");

            migrationBuilder.DropColumn(
                name: "Denominators",
                table: "RunNodes");

            migrationBuilder.DropColumn(
                name: "Numerators",
                table: "RunNodes");

            migrationBuilder.DropColumn(
                name: "States",
                table: "RunNodes");

            migrationBuilder.DropColumn(
                name: "Values",
                table: "RunNodes");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PointEntries");

            migrationBuilder.DropTable(
                name: "RunColumns");

            migrationBuilder.DropIndex(
                name: "IX_ObservationHistory_SubmissionId",
                table: "ObservationHistory");

            migrationBuilder.DropColumn(
                name: "Points",
                table: "StagedContents");

            migrationBuilder.DropColumn(
                name: "PointCaps",
                table: "Schemes");

            migrationBuilder.DropColumn(
                name: "RetiredFrom",
                table: "Schemes");

            migrationBuilder.DropColumn(
                name: "Vetoes",
                table: "Schemes");

            migrationBuilder.DropColumn(
                name: "Draws",
                table: "RankingRuns");

            migrationBuilder.DropColumn(
                name: "Highs",
                table: "RankingRuns");

            migrationBuilder.DropColumn(
                name: "Lows",
                table: "RankingRuns");

            migrationBuilder.DropColumn(
                name: "Points",
                table: "RankingRuns");

            migrationBuilder.DropColumn(
                name: "Vetoed",
                table: "RankedUnits");

            migrationBuilder.RenameColumn(
                name: "RankChange",
                table: "RankedUnits",
                newName: "Low");

            migrationBuilder.RenameColumn(
                name: "Points",
                table: "RankedUnits",
                newName: "High");

            migrationBuilder.AddColumn<byte[]>(
                name: "Carried",
                table: "RunNodes",
                type: "varbinary(max)",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Denominators",
                table: "RunNodes",
                type: "varbinary(max)",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Numerators",
                table: "RunNodes",
                type: "varbinary(max)",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "States",
                table: "RunNodes",
                type: "varbinary(max)",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Values",
                table: "RunNodes",
                type: "varbinary(max)",
                nullable: true);
        }
    }
}
