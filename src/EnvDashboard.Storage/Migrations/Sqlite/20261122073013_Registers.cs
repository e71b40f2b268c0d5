using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EnvDashboard.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Registers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CalendarDays",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: true),
                    PeriodId = table.Column<int>(type: "INTEGER", nullable: true),
                    SubmissionId = table.Column<int>(type: "INTEGER", nullable: false),
                    SheetId = table.Column<int>(type: "INTEGER", nullable: false),
                    Cell = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    RemovedById = table.Column<int>(type: "INTEGER", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarDays", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalendarDays_Periods_PeriodId",
                        column: x => x.PeriodId,
                        principalTable: "Periods",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_CalendarDays_SubmissionSheets_SheetId",
                        column: x => x.SheetId,
                        principalTable: "SubmissionSheets",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_CalendarDays_Submissions_RemovedById",
                        column: x => x.RemovedById,
                        principalTable: "Submissions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_CalendarDays_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_CalendarDays_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ComplaintCases",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CaseNo = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Platform = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AcceptedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RepliedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Return = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Transfers = table.Column<int>(type: "INTEGER", nullable: true),
                    CalledBack = table.Column<bool>(type: "INTEGER", nullable: true),
                    Satisfied = table.Column<bool>(type: "INTEGER", nullable: true),
                    Redone = table.Column<bool>(type: "INTEGER", nullable: true),
                    Grade = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    JointConsultation = table.Column<bool>(type: "INTEGER", nullable: true),
                    FollowUp = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Personal = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: true),
                    PeriodId = table.Column<int>(type: "INTEGER", nullable: true),
                    SubmissionId = table.Column<int>(type: "INTEGER", nullable: false),
                    SheetId = table.Column<int>(type: "INTEGER", nullable: false),
                    Cell = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    RemovedById = table.Column<int>(type: "INTEGER", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintCases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ComplaintCases_Periods_PeriodId",
                        column: x => x.PeriodId,
                        principalTable: "Periods",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ComplaintCases_SubmissionSheets_SheetId",
                        column: x => x.SheetId,
                        principalTable: "SubmissionSheets",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ComplaintCases_Submissions_RemovedById",
                        column: x => x.RemovedById,
                        principalTable: "Submissions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ComplaintCases_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ComplaintCases_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ComplaintMonths",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Platform = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    Received = table.Column<int>(type: "INTEGER", nullable: true),
                    AcceptedOnTime = table.Column<int>(type: "INTEGER", nullable: true),
                    RepliedOnTime = table.Column<int>(type: "INTEGER", nullable: true),
                    Closed = table.Column<int>(type: "INTEGER", nullable: true),
                    Satisfied = table.Column<int>(type: "INTEGER", nullable: true),
                    CalledBack = table.Column<int>(type: "INTEGER", nullable: true),
                    Redone = table.Column<int>(type: "INTEGER", nullable: true),
                    Returned = table.Column<int>(type: "INTEGER", nullable: true),
                    ReturnedWithFault = table.Column<int>(type: "INTEGER", nullable: true),
                    ReturnedRepeatedly = table.Column<int>(type: "INTEGER", nullable: true),
                    TransferredOver5 = table.Column<int>(type: "INTEGER", nullable: true),
                    Overdue = table.Column<int>(type: "INTEGER", nullable: true),
                    DaysToClose = table.Column<double>(type: "REAL", nullable: true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: true),
                    PeriodId = table.Column<int>(type: "INTEGER", nullable: true),
                    SubmissionId = table.Column<int>(type: "INTEGER", nullable: false),
                    SheetId = table.Column<int>(type: "INTEGER", nullable: false),
                    Cell = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    RemovedById = table.Column<int>(type: "INTEGER", nullable: true),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintMonths", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ComplaintMonths_Periods_PeriodId",
                        column: x => x.PeriodId,
                        principalTable: "Periods",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ComplaintMonths_SubmissionSheets_SheetId",
                        column: x => x.SheetId,
                        principalTable: "SubmissionSheets",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ComplaintMonths_Submissions_RemovedById",
                        column: x => x.RemovedById,
                        principalTable: "Submissions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ComplaintMonths_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ComplaintMonths_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ComplaintSums",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    PeriodId = table.Column<int>(type: "INTEGER", nullable: false),
                    Platform = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    FromCases = table.Column<bool>(type: "INTEGER", nullable: false),
                    Received = table.Column<int>(type: "INTEGER", nullable: true),
                    AcceptedOnTime = table.Column<int>(type: "INTEGER", nullable: true),
                    RepliedOnTime = table.Column<int>(type: "INTEGER", nullable: true),
                    Closed = table.Column<int>(type: "INTEGER", nullable: true),
                    Satisfied = table.Column<int>(type: "INTEGER", nullable: true),
                    CalledBack = table.Column<int>(type: "INTEGER", nullable: true),
                    Redone = table.Column<int>(type: "INTEGER", nullable: true),
                    Returned = table.Column<int>(type: "INTEGER", nullable: true),
                    ReturnedWithFault = table.Column<int>(type: "INTEGER", nullable: true),
                    ReturnedRepeatedly = table.Column<int>(type: "INTEGER", nullable: true),
                    TransferredOver5 = table.Column<int>(type: "INTEGER", nullable: true),
                    Overdue = table.Column<int>(type: "INTEGER", nullable: true),
                    DaysToClose = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ComplaintSums", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ComplaintSums_Periods_PeriodId",
                        column: x => x.PeriodId,
                        principalTable: "Periods",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ComplaintSums_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "StagedRegisterBlocks",
                columns: table => new
                {
                    SubmissionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Register = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Block = table.Column<int>(type: "INTEGER", nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    Changes = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StagedRegisterBlocks", x => new { x.SubmissionId, x.Register, x.Block });
                    table.ForeignKey(
                        name: "FK_StagedRegisterBlocks_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_CalendarDays_Key",
                table: "CalendarDays",
                column: "Key",
                unique: true,
                filter: "RemovedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarDays_RemovedById",
                table: "CalendarDays",
                column: "RemovedById");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarDays_SubmissionId",
                table: "CalendarDays",
                column: "SubmissionId");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintCases_ClosedOn_DueOn",
                table: "ComplaintCases",
                columns: new[] { "ClosedOn", "DueOn" },
                filter: "RemovedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintCases_Grade_Id",
                table: "ComplaintCases",
                columns: new[] { "Grade", "Id" },
                filter: "RemovedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintCases_Key",
                table: "ComplaintCases",
                column: "Key",
                unique: true,
                filter: "RemovedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintCases_PeriodId_UnitId_Id",
                table: "ComplaintCases",
                columns: new[] { "PeriodId", "UnitId", "Id" },
                filter: "RemovedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintCases_Platform_Id",
                table: "ComplaintCases",
                columns: new[] { "Platform", "Id" },
                filter: "RemovedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintCases_RemovedById",
                table: "ComplaintCases",
                column: "RemovedById");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintCases_Return_Id",
                table: "ComplaintCases",
                columns: new[] { "Return", "Id" },
                filter: "RemovedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintCases_Satisfied_Redone_Id",
                table: "ComplaintCases",
                columns: new[] { "Satisfied", "Redone", "Id" },
                filter: "RemovedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintCases_SubmissionId",
                table: "ComplaintCases",
                column: "SubmissionId");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintCases_Topic_Id",
                table: "ComplaintCases",
                columns: new[] { "Topic", "Id" },
                filter: "RemovedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintCases_Transfers_Id",
                table: "ComplaintCases",
                columns: new[] { "Transfers", "Id" },
                filter: "RemovedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintCases_UnitId_Id",
                table: "ComplaintCases",
                columns: new[] { "UnitId", "Id" },
                filter: "RemovedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintMonths_Key",
                table: "ComplaintMonths",
                column: "Key",
                unique: true,
                filter: "RemovedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintMonths_PeriodId_UnitId",
                table: "ComplaintMonths",
                columns: new[] { "PeriodId", "UnitId" },
                filter: "RemovedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintMonths_RemovedById",
                table: "ComplaintMonths",
                column: "RemovedById");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintMonths_SubmissionId",
                table: "ComplaintMonths",
                column: "SubmissionId");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintSums_PeriodId_UnitId",
                table: "ComplaintSums",
                columns: new[] { "PeriodId", "UnitId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CalendarDays");

            migrationBuilder.DropTable(
                name: "ComplaintCases");

            migrationBuilder.DropTable(
                name: "ComplaintMonths");

            migrationBuilder.DropTable(
                name: "ComplaintSums");

            migrationBuilder.DropTable(
                name: "StagedRegisterBlocks");
        }
    }
}
