using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EnvDashboard.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class RegisterFilters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ComplaintCases_ClosedOn_DueOn",
                table: "ComplaintCases");

            migrationBuilder.DropIndex(
                name: "IX_ComplaintCases_Grade_Id",
                table: "ComplaintCases");

            migrationBuilder.DropIndex(
                name: "IX_ComplaintCases_Platform_Id",
                table: "ComplaintCases");

            migrationBuilder.DropIndex(
                name: "IX_ComplaintCases_Return_Id",
                table: "ComplaintCases");

            migrationBuilder.DropIndex(
                name: "IX_ComplaintCases_Satisfied_Redone_Id",
                table: "ComplaintCases");

            migrationBuilder.DropIndex(
                name: "IX_ComplaintCases_Topic_Id",
                table: "ComplaintCases");

            migrationBuilder.DropIndex(
                name: "IX_ComplaintCases_Transfers_Id",
                table: "ComplaintCases");

            migrationBuilder.DropIndex(
                name: "IX_ComplaintCases_UnitId_Id",
                table: "ComplaintCases");

            migrationBuilder.AddColumn<int>(
                name: "FeedDue",
                table: "Submissions",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "FollowedUp",
                table: "ComplaintCases",
                type: "bit",
                nullable: false,
                computedColumnSql: "CAST(CASE WHEN FollowUp IS NULL THEN 0 ELSE 1 END AS bit)",
                stored: false);

            migrationBuilder.AddColumn<bool>(
                name: "InForce",
                table: "ComplaintCases",
                type: "bit",
                nullable: false,
                computedColumnSql: "CAST(CASE WHEN RemovedAt IS NULL THEN 1 ELSE 0 END AS bit)",
                stored: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "OverdueAfter",
                table: "ComplaintCases",
                type: "date",
                nullable: true,
                computedColumnSql: "CASE WHEN ClosedOn IS NULL OR ClosedOn > DueOn THEN DueOn END",
                stored: false);

            migrationBuilder.CreateIndex(
                name: "IX_RectificationItems_Search",
                table: "RectificationItems",
                columns: new[] { "RemovedAt", "Id", "Title" });

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintCases_Appeals",
                table: "ComplaintCases",
                columns: new[] { "Grade", "InForce", "Id", "UnitId", "ReceivedOn", "Platform", "Topic", "ClosedOn", "OverdueAfter", "JointConsultation", "FollowedUp", "Satisfied" },
                filter: "Grade IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintCases_CaseNo",
                table: "ComplaintCases",
                column: "CaseNo",
                filter: "RemovedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintCases_Filters",
                table: "ComplaintCases",
                columns: new[] { "InForce", "Id", "UnitId", "ReceivedOn", "Platform", "Topic", "Return", "Grade", "Transfers", "Satisfied", "Redone", "ClosedOn", "OverdueAfter" });

            migrationBuilder.CreateIndex(
                name: "IX_ComplaintCases_UnitFilters",
                table: "ComplaintCases",
                columns: new[] { "UnitId", "InForce", "Id", "ReceivedOn", "Platform", "Topic", "Return", "Grade", "Transfers", "Satisfied", "Redone", "ClosedOn", "OverdueAfter" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_RectificationItems_Search",
                table: "RectificationItems");

            migrationBuilder.DropIndex(
                name: "IX_ComplaintCases_Appeals",
                table: "ComplaintCases");

            migrationBuilder.DropIndex(
                name: "IX_ComplaintCases_CaseNo",
                table: "ComplaintCases");

            migrationBuilder.DropIndex(
                name: "IX_ComplaintCases_Filters",
                table: "ComplaintCases");

            migrationBuilder.DropIndex(
                name: "IX_ComplaintCases_UnitFilters",
                table: "ComplaintCases");

            migrationBuilder.DropColumn(
                name: "FollowedUp",
                table: "ComplaintCases");

            migrationBuilder.DropColumn(
                name: "InForce",
                table: "ComplaintCases");

            migrationBuilder.DropColumn(
                name: "OverdueAfter",
                table: "ComplaintCases");

            migrationBuilder.DropColumn(
                name: "FeedDue",
                table: "Submissions");

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
                name: "IX_ComplaintCases_Platform_Id",
                table: "ComplaintCases",
                columns: new[] { "Platform", "Id" },
                filter: "RemovedAt IS NULL");

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
        }
    }
}
