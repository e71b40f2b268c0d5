using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EnvDashboard.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RunPlaces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "RunPlaces",
                columns: table => new
                {
                    RunId = table.Column<int>(type: "INTEGER", nullable: false),
                    Ranks = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Scores = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Coverage = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PreviousRanks = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PreviousScores = table.Column<byte[]>(type: "BLOB", nullable: true),
                    RankChanges = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Points = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Vetoed = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Reasons = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RunPlaces", x => x.RunId);
                    table.ForeignKey(
                        name: "FK_RunPlaces_RankingRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "RankingRuns",
                        principalColumn: "Id");
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RunPlaces");
        }
    }
}
