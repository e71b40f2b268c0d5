using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Storage;

namespace EnvDashboard.Application.Exports.Bulletin;

/// <summary>The office's own templates, <c>templates/NAME.docx</c> (<c>NAME.en.docx</c>) in the data directory; else the default ones.</summary>
public sealed class OfficeTemplates(StorageOptions storage)
{
    // Nothing of a default template changes, so it has one moment.
    private static readonly DateTimeOffset Moment = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal Stream Open(string name, TemplatePlan plan, ExportText text)
    {
        var own = Path.Combine(storage.DataDirectory, "templates", FileName(name, text));
        if (File.Exists(own)) return new FileStream(own, FileMode.Open, FileAccess.Read, FileShare.Read);
        var written = new MemoryStream();
        BulletinTemplate.Write(plan, text, Moment, written);
        written.Position = 0;
        return written;
    }

    /// <returns>The name under which it has to lie in the data directory.</returns>
    internal string Write(string name, TemplatePlan plan, ExportText text, Stream output)
    {
        using var template = Open(name, plan, text);
        template.CopyTo(output);
        return FileName(name, text);
    }

    private static string FileName(string name, ExportText text) => name + (text.Culture.TwoLetterISOLanguageName == "en" ? ".en.docx" : ".docx");
}
