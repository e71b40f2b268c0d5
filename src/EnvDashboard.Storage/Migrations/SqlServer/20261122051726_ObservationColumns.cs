using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EnvDashboard.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ObservationColumns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ObservationColumns",
                columns: table => new
                {
                    PeriodId = table.Column<int>(type: "int", nullable: false),
                    IndicatorId = table.Column<int>(type: "int", nullable: false),
                    Units = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Values = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Numerators = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Denominators = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    States = table.Column<byte[]>(type: "varbinary(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObservationColumns", x => new { x.PeriodId, x.IndicatorId });
                    table.ForeignKey(
                        name: "FK_ObservationColumns_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ObservationColumns_Periods_PeriodId",
                        column: x => x.PeriodId,
                        principalTable: "Periods",
                        principalColumn: "Id");
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ObservationColumns");
        }
    }
}
