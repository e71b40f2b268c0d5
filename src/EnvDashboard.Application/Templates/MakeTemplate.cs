using System.Globalization;
using EnvDashboard.Application.Access;

namespace EnvDashboard.Application.Templates;

/// <summary>Makes a workbook to be filled in. Filled in and uploaded it is understood without a question.</summary>
public sealed class MakeTemplate(GatherTemplate gather)
{
    /// <returns>The name under which the file is to be saved.</returns>
    public async Task<string> ExecuteAsync(Actor actor, TemplateRequest request, CultureInfo culture, Stream output, CancellationToken cancellationToken)
    {
        var text = new TemplateText(culture);
        var content = await gather.ExecuteAsync(actor, request, text, cancellationToken);
        TemplateWorkbook.Write(content, text, output);
        string?[] parts = [text["file_" + request.Kind], content.Group?.Code, content.Period?.Code];
        return string.Join('-', parts.Where(p => p is not null)) + ".xlsx";
    }
}
