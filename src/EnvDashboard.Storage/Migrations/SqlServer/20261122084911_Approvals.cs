using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EnvDashboard.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Approvals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ApprovalCounts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ItemCode = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Counts = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
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
                    table.PrimaryKey("PK_ApprovalCounts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ApprovalCounts_Periods_PeriodId",
                        column: x => x.PeriodId,
                        principalTable: "Periods",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ApprovalCounts_SubmissionSheets_SheetId",
                        column: x => x.SheetId,
                        principalTable: "SubmissionSheets",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ApprovalCounts_Submissions_RemovedById",
                        column: x => x.RemovedById,
                        principalTable: "Submissions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ApprovalCounts_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ApprovalCounts_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ApprovalItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Code = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    LegalValue = table.Column<double>(type: "float", nullable: true),
                    LegalUnit = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: true),
                    PromisedValue = table.Column<double>(type: "float", nullable: true),
                    PromisedUnit = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: true),
                    BenchmarkValue = table.Column<double>(type: "float", nullable: true),
                    BenchmarkUnit = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: true),
                    Actual = table.Column<double>(type: "float", nullable: true),
                    Steps = table.Column<int>(type: "int", nullable: true),
                    Documents = table.Column<int>(type: "int", nullable: true),
                    Visits = table.Column<int>(type: "int", nullable: true),
                    Online = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: true),
                    InHall = table.Column<bool>(type: "bit", nullable: true),
                    HallReason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Delegated = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: true),
                    Theme = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    OverBenchmark = table.Column<bool>(type: "bit", nullable: true),
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
                    table.PrimaryKey("PK_ApprovalItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ApprovalItems_Periods_PeriodId",
                        column: x => x.PeriodId,
                        principalTable: "Periods",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ApprovalItems_SubmissionSheets_SheetId",
                        column: x => x.SheetId,
                        principalTable: "SubmissionSheets",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ApprovalItems_Submissions_RemovedById",
                        column: x => x.RemovedById,
                        principalTable: "Submissions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ApprovalItems_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ApprovalItems_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Targets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    IndicatorId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    Value = table.Column<double>(type: "float", nullable: true),
                    Low = table.Column<double>(type: "float", nullable: true),
                    High = table.Column<double>(type: "float", nullable: true),
                    GroupId = table.Column<int>(type: "int", nullable: true),
                    UnitId = table.Column<int>(type: "int", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Targets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Targets_Groups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "Groups",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Targets_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Targets_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_ApprovalCounts_Key",
                table: "ApprovalCounts",
                column: "Key",
                unique: true,
                filter: "RemovedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ApprovalCounts_RemovedAt_PeriodId_ItemCode",
                table: "ApprovalCounts",
                columns: new[] { "RemovedAt", "PeriodId", "ItemCode" });

            migrationBuilder.CreateIndex(
                name: "IX_ApprovalCounts_RemovedById",
                table: "ApprovalCounts",
                column: "RemovedById");

            migrationBuilder.CreateIndex(
                name: "IX_ApprovalCounts_SubmissionId",
                table: "ApprovalCounts",
                column: "SubmissionId");

            migrationBuilder.CreateIndex(
                name: "IX_ApprovalItems_History",
                table: "ApprovalItems",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_ApprovalItems_Key",
                table: "ApprovalItems",
                column: "Key",
                unique: true,
                filter: "RemovedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ApprovalItems_RemovedAt_InHall_Id",
                table: "ApprovalItems",
                columns: new[] { "RemovedAt", "InHall", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ApprovalItems_RemovedAt_OverBenchmark_Id",
                table: "ApprovalItems",
                columns: new[] { "RemovedAt", "OverBenchmark", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ApprovalItems_RemovedAt_UnitId_Id",
                table: "ApprovalItems",
                columns: new[] { "RemovedAt", "UnitId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ApprovalItems_RemovedById",
                table: "ApprovalItems",
                column: "RemovedById");

            migrationBuilder.CreateIndex(
                name: "IX_ApprovalItems_SubmissionId",
                table: "ApprovalItems",
                column: "SubmissionId");

            migrationBuilder.CreateIndex(
                name: "IX_Targets_IndicatorId_Kind_GroupId_UnitId_From",
                table: "Targets",
                columns: new[] { "IndicatorId", "Kind", "GroupId", "UnitId", "From" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ApprovalCounts");

            migrationBuilder.DropTable(
                name: "ApprovalItems");

            migrationBuilder.DropTable(
                name: "Targets");
        }
    }
}
