using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EnvDashboard.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Rectification : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Items",
                table: "StagedContents",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "RectificationItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UnitId = table.Column<int>(type: "int", nullable: false),
                    PeriodId = table.Column<int>(type: "int", nullable: false),
                    ItemNo = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    ParentId = table.Column<int>(type: "int", nullable: true),
                    Level = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: true),
                    CategoryId = table.Column<int>(type: "int", nullable: true),
                    ReportedCategoryId = table.Column<int>(type: "int", nullable: true),
                    Title = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Task = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Measures = table.Column<int>(type: "int", nullable: true),
                    Leader = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    LeadUnit = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SupportingUnits = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    SupervisingUnit = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Due = table.Column<DateOnly>(type: "date", nullable: true),
                    Claimed = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    ClaimedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Verified = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    VerifiedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Solved = table.Column<bool>(type: "bit", nullable: true),
                    Accountable = table.Column<bool>(type: "bit", nullable: true),
                    Lasting = table.Column<bool>(type: "bit", nullable: true),
                    Clearance = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    ReopenedCount = table.Column<int>(type: "int", nullable: false),
                    KeyFigure = table.Column<double>(type: "float", nullable: true),
                    KeyQualifier = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: true),
                    KeyUnit = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Source = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    SubmissionId = table.Column<int>(type: "int", nullable: false),
                    SheetId = table.Column<int>(type: "int", nullable: false),
                    Cell = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RectificationItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RectificationItems_Categories_CategoryId",
                        column: x => x.CategoryId,
                        principalTable: "Categories",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_RectificationItems_Categories_ReportedCategoryId",
                        column: x => x.ReportedCategoryId,
                        principalTable: "Categories",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_RectificationItems_Periods_PeriodId",
                        column: x => x.PeriodId,
                        principalTable: "Periods",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_RectificationItems_RectificationItems_ParentId",
                        column: x => x.ParentId,
                        principalTable: "RectificationItems",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_RectificationItems_SubmissionSheets_SheetId",
                        column: x => x.SheetId,
                        principalTable: "SubmissionSheets",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_RectificationItems_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_RectificationItems_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "RectificationEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ItemId = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    By = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Act = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Consent = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    SubmissionId = table.Column<int>(type: "int", nullable: true),
                    ClaimedBefore = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: true),
                    Claimed = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    VerifiedBefore = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: true),
                    Verified = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    ClearanceBefore = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: true),
                    Clearance = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    DueBefore = table.Column<DateOnly>(type: "date", nullable: true),
                    Due = table.Column<DateOnly>(type: "date", nullable: true),
                    InForce = table.Column<bool>(type: "bit", nullable: false),
                    Before = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RectificationEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RectificationEvents_RectificationItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "RectificationItems",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_RectificationEvents_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "RectificationEvidence",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ItemId = table.Column<int>(type: "int", nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    StoredName = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    AddedBy = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RectificationEvidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RectificationEvidence_RectificationItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "RectificationItems",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_RectificationEvents_At",
                table: "RectificationEvents",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_RectificationEvents_ItemId",
                table: "RectificationEvents",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_RectificationEvents_SubmissionId",
                table: "RectificationEvents",
                column: "SubmissionId");

            migrationBuilder.CreateIndex(
                name: "IX_RectificationEvidence_ItemId",
                table: "RectificationEvidence",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_RectificationItems_ParentId",
                table: "RectificationItems",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_RectificationItems_RemovedAt_CategoryId_Id",
                table: "RectificationItems",
                columns: new[] { "RemovedAt", "CategoryId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RectificationItems_RemovedAt_Claimed_Id",
                table: "RectificationItems",
                columns: new[] { "RemovedAt", "Claimed", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RectificationItems_RemovedAt_Due",
                table: "RectificationItems",
                columns: new[] { "RemovedAt", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_RectificationItems_RemovedAt_Level_Id",
                table: "RectificationItems",
                columns: new[] { "RemovedAt", "Level", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RectificationItems_RemovedAt_UnitId_Id",
                table: "RectificationItems",
                columns: new[] { "RemovedAt", "UnitId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RectificationItems_RemovedAt_Verified_Id",
                table: "RectificationItems",
                columns: new[] { "RemovedAt", "Verified", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_RectificationItems_SubmissionId",
                table: "RectificationItems",
                column: "SubmissionId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RectificationEvents");

            migrationBuilder.DropTable(
                name: "RectificationEvidence");

            migrationBuilder.DropTable(
                name: "RectificationItems");

            migrationBuilder.DropColumn(
                name: "Items",
                table: "StagedContents");
        }
    }
}
