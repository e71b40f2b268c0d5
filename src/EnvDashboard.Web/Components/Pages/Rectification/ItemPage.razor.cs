using EnvDashboard.Application.Rectification;
using EnvDashboard.Domain.Rectification;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace EnvDashboard.Web.Components.Pages.Rectification;

/// <summary>One item: what it is, what was done and by whom, and the steps that may be taken.</summary>
public sealed partial class ItemPage
{
    private bool working;

    [Inject]
    public required GetItem Get { get; set; }

    [Inject]
    public required ClaimItem Claim { get; set; }

    [Inject]
    public required VerifyItem Verify { get; set; }

    [Inject]
    public required ClearItem Clear { get; set; }

    [Inject]
    public required RecheckItem Recheck { get; set; }

    [Inject]
    public required ReopenItem Reopen { get; set; }

    [Inject]
    public required MoveDeadline Deadline { get; set; }

    [Inject]
    public required AddProgressNote Note { get; set; }

    [Inject]
    public required SetStage Stage { get; set; }

    [Inject]
    public required AddEvidence Evidence { get; set; }

    [Parameter]
    public int Id { get; set; }

    private bool Cleared => Data?.Item.Clearance is Clearance.Cleared or Clearance.Rechecked;

    private string Heading => Data is null ? T["Rect_Title"] : $"{Data.Item.ItemNo} {Data.Item.Title}";

    protected override Task<ItemDetail> LoadAsync(CancellationToken cancellationToken) => Get.ExecuteAsync(Actor, Id, cancellationToken);

    private Task CarryOutAsync(ItemCommand command) => WorkAsync(() => command.Act switch
    {
        RectificationAct.Claimed => Claim.ExecuteAsync(Actor, Id, command.State, command.Reason, CancellationToken.None),
        RectificationAct.Verified => Verify.ExecuteAsync(Actor, Id, new(command.State, command.Solved, command.Accountable, command.Lasting, command.Reason), CancellationToken.None),
        RectificationAct.Cleared => Clear.ExecuteAsync(Actor, Id, command.Reason, CancellationToken.None),
        RectificationAct.Rechecked => Recheck.ExecuteAsync(Actor, Id, command.Reason, CancellationToken.None),
        RectificationAct.Reopened => Reopen.ExecuteAsync(Actor, Id, command.Reason, CancellationToken.None),
        RectificationAct.DeadlineMoved => Deadline.ExecuteAsync(Actor, Id, command.Due, command.Consent, command.Reason, CancellationToken.None),
        _ => Note.ExecuteAsync(Actor, Id, command.Reason, CancellationToken.None),
    });

    private Task SetStageAsync((StagedTarget Stage, string? Reason) set) => WorkAsync(() => Stage.ExecuteAsync(Actor, Id, set.Stage, set.Reason, CancellationToken.None));

    private Task AddEvidenceAsync(IBrowserFile file) => WorkAsync(async () =>
    {
        await using var content = file.OpenReadStream(AddEvidence.MaxBytes + 1);
        await Evidence.ExecuteAsync(Actor, Id, file.Name, content, CancellationToken.None);
    });

    private async Task WorkAsync(Func<Task> step)
    {
        working = true;
        if (await TryAsync(step)) await ReloadAsync();
        working = false;
    }
}
