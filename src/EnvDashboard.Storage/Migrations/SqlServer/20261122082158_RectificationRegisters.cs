using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EnvDashboard.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class RectificationRegisters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Stages",
                table: "RectificationItems",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "SourcedFigures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Place = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    PlaceName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Category = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: true),
                    Domain = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true),
                    Indicator = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    IndicatorEn = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Value = table.Column<double>(type: "float", nullable: true),
                    Raw = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Measure = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Qualifier = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    When = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Numerator = table.Column<double>(type: "float", nullable: true),
                    Denominator = table.Column<double>(type: "float", nullable: true),
                    Direction = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Line = table.Column<int>(type: "int", nullable: true),
                    Key = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    UnitId = table.Column<int>(type: "int", nullable: true),
                    PeriodId = table.Column<int>(type: "int", nullable: true),
                    SubmissionId = table.Column<int>(type: "int", nullable: false),
                    SheetId = table.Column<int>(type: "int", nullable: false),
                    Cell = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    RemovedById = table.Column<int>(type: "int", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourcedFigures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SourcedFigures_Periods_PeriodId",
                        column: x => x.PeriodId,
                        principalTable: "Periods",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SourcedFigures_SubmissionSheets_SheetId",
                        column: x => x.SheetId,
                        principalTable: "SubmissionSheets",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SourcedFigures_Submissions_RemovedById",
                        column: x => x.RemovedById,
                        principalTable: "Submissions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SourcedFigures_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SourcedFigures_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SupervisionMeasures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitId = table.Column<int>(type: "int", nullable: false),
                    Rung = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: true),
                    Subject = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    FollowsId = table.Column<int>(type: "int", nullable: true),
                    Cause = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IssuedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupervisionMeasures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SupervisionMeasures_SupervisionMeasures_FollowsId",
                        column: x => x.FollowsId,
                        principalTable: "SupervisionMeasures",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SupervisionMeasures_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SupervisionEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    MeasureId = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    By = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    StateBefore = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: true),
                    State = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    DueBefore = table.Column<DateOnly>(type: "date", nullable: true),
                    Due = table.Column<DateOnly>(type: "date", nullable: true),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupervisionEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SupervisionEvents_SupervisionMeasures_MeasureId",
                        column: x => x.MeasureId,
                        principalTable: "SupervisionMeasures",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SupervisionItems",
                columns: table => new
                {
                    MeasureId = table.Column<int>(type: "int", nullable: false),
                    ItemId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupervisionItems", x => new { x.MeasureId, x.ItemId });
                    table.ForeignKey(
                        name: "FK_SupervisionItems_RectificationItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "RectificationItems",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SupervisionItems_SupervisionMeasures_MeasureId",
                        column: x => x.MeasureId,
                        principalTable: "SupervisionMeasures",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_RectificationItems_Filters",
                table: "RectificationItems",
                columns: new[] { "RemovedAt", "Id", "UnitId", "PeriodId", "CategoryId", "Level", "Claimed", "Verified", "Clearance", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_SourcedFigures_Key",
                table: "SourcedFigures",
                column: "Key",
                unique: true,
                filter: "RemovedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SourcedFigures_RemovedAt_Domain_Id",
                table: "SourcedFigures",
                columns: new[] { "RemovedAt", "Domain", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SourcedFigures_RemovedAt_Place_Indicator_Id",
                table: "SourcedFigures",
                columns: new[] { "RemovedAt", "Place", "Indicator", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SourcedFigures_RemovedById",
                table: "SourcedFigures",
                column: "RemovedById");

            migrationBuilder.CreateIndex(
                name: "IX_SourcedFigures_SubmissionId",
                table: "SourcedFigures",
                column: "SubmissionId");

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionEvents_MeasureId",
                table: "SupervisionEvents",
                column: "MeasureId");

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionItems_ItemId",
                table: "SupervisionItems",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionMeasures_Cause",
                table: "SupervisionMeasures",
                column: "Cause");

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionMeasures_Rung_Year_Number",
                table: "SupervisionMeasures",
                columns: new[] { "Rung", "Year", "Number" },
                unique: true,
                filter: "[Number] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionMeasures_State_Due",
                table: "SupervisionMeasures",
                columns: new[] { "State", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionMeasures_UnitId_Id",
                table: "SupervisionMeasures",
                columns: new[] { "UnitId", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SourcedFigures");

            migrationBuilder.DropTable(
                name: "SupervisionEvents");

            migrationBuilder.DropTable(
                name: "SupervisionItems");

            migrationBuilder.DropTable(
                name: "SupervisionMeasures");

            migrationBuilder.DropIndex(
                name: "IX_RectificationItems_Filters",
                table: "RectificationItems");

            migrationBuilder.DropColumn(
                name: "Stages",
                table: "RectificationItems");
        }
    }
}
