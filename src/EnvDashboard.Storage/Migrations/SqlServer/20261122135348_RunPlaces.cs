using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EnvDashboard.Storage.Migrations.SqlServer
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
                    RunId = table.Column<int>(type: "int", nullable: false),
                    Ranks = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Scores = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Coverage = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    PreviousRanks = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    PreviousScores = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    RankChanges = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Points = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Vetoed = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Reasons = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true)
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
