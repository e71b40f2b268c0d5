using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EnvDashboard.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RunAverage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<double>(
                name: "Average",
                table: "RankingRuns",
                type: "REAL",
                nullable: true);
            migrationBuilder.Sql(AverageOfRuns.Fill);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Average",
                table: "RankingRuns");
        }
    }
}
