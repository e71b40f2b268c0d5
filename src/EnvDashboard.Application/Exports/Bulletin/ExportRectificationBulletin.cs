using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Handing;
using EnvDashboard.Application.Rectification;

namespace EnvDashboard.Application.Exports.Bulletin;

/// <summary>
/// The bulletin on rectification (整改情况通报), by unit, environment and level. For the public it names no person; the internal version,
/// marked as such, adds the leaders responsible for overdue items.
/// </summary>
public sealed class ExportRectificationBulletin(GatherRectification gather, OfficeTemplates templates, RecordExport record)
{
    private const string TemplateName = "rectification";

    /// <param name="withLeaders">The internal version.</param>
    public async Task<MadeFile> ExecuteAsync(Actor actor, ItemFilter filter, bool withLeaders, CultureInfo culture, Stream output, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Export);
        var content = await gather.ExecuteAsync(actor, filter, withLeaders, cancellationToken);
        var text = new ExportText(culture);
        using var file = new ExportedStream(output);
        await using (var template = templates.Open(TemplateName, RectificationFields.Plan, text)) BulletinDocument.Write(new RectificationFields(content, text), template, file);
        var version = withLeaders ? "internal" : "public";
        var parameters = string.Create(
            CultureInfo.InvariantCulture, $"version={version} period={filter.Period} units={string.Join(',', filter.Units)} as_of={content.AsOf:yyyy-MM-dd} ledger={content.LastChange:yyyy-MM-ddTHH:mm:ssZ} lang={culture.Name}");
        var name = SafeFileName.Of(".docx", "rectification", filter.Period, withLeaders ? "internal" : null, content.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return await record.ExecuteAsync(actor, "rectification_bulletin", filter.Period ?? "all", parameters, file, name, cancellationToken);
    }

    /// <summary>The template itself, to be edited and put into the data directory.</summary>
    public string WriteTemplate(Actor actor, CultureInfo culture, Stream output)
    {
        actor.Require(Permission.Export);
        return templates.Write(TemplateName, RectificationFields.Plan, new ExportText(culture), output);
    }
}
