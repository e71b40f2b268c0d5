using System.Globalization;
using System.Text;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Exports.Handing;
using EnvDashboard.Application.Exports.Kinds;
using EnvDashboard.IntegrationTests.Hosting;

namespace EnvDashboard.IntegrationTests.Exports;

/// <summary>Files as the registry of exports makes them.</summary>
internal static class MadeByKind
{
    public static Task<byte[]> MakeAsync(this InProcess program, string kind, string query = "", string language = "zh-CN", Actor? actor = null) =>
        program.Get<ExportKinds>().Find(kind).MakeAsync(query, language, actor);

    public static async Task<byte[]> MakeAsync(this ExportKind kind, string query = "", string language = "zh-CN", Actor? actor = null)
    {
        using var file = new MemoryStream();
        await kind.Make(new(actor ?? Actor.System, ExportParameters.Parse(query), CultureInfo.GetCultureInfo(language), file, NoProgress.Instance), CancellationToken.None);
        return file.ToArray();
    }

    public static async Task<string> TextAsync(this InProcess program, string kind, string query = "") => Encoding.UTF8.GetString(await program.MakeAsync(kind, query)).TrimStart('\uFEFF');

    /// <summary>Records of a CSV file (RFC 4180): quoted fields may hold separators, quotes and line breaks.</summary>
    public static List<List<string>> Records(string text)
    {
        var (records, record, field, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') field.Append(text[++i]);
            else if (c == '"') quoted = !quoted;
            else if (!quoted && c == ',') (record, field) = ([.. record, field.ToString()], new());
            else if (!quoted && c == '\n')
            {
                records.Add([.. record, field.ToString().TrimEnd('\r')]);
                (record, field) = ([], new());
            }
            else field.Append(c);
        }
        if (field.Length > 0 || record.Count > 0) records.Add([.. record, field.ToString()]);
        return records;
    }
}
