using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Exports.Handing;
using EnvDashboard.Application.Jobs;

namespace EnvDashboard.Application.Exports.Kinds;

/// <summary>A kind of file that leaves the program, fetched directly or made by a job.</summary>
/// <param name="Name">Its place below <c>/exports/</c>, such as comparison.xlsx.</param>
/// <param name="Needs">All of them are needed.</param>
/// <param name="Summary">What it is and which parameters it takes, for programmers.</param>
public sealed record ExportKind(string Name, IReadOnlyList<Permission> Needs, string Summary, Func<ExportOrder, CancellationToken, Task<MadeFile>> Make)
{
    public string ContentType => TypeOf(Name);

    /// <summary>By the ending of a file's name.</summary>
    public static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".zip" => "application/zip",
        ".csv" => "text/csv; charset=utf-8",
        _ => "application/json; charset=utf-8",
    };
}

/// <summary>One file to be made.</summary>
/// <param name="Culture">Language of its texts.</param>
public sealed record ExportOrder(Actor Actor, ExportParameters Parameters, CultureInfo Culture, Stream Output, IJobProgress Progress);
