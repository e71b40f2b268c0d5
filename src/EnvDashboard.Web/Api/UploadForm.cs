using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Submissions;
using Microsoft.AspNetCore.Http.Features;

namespace EnvDashboard.Web.Api;

/// <summary>Takes an uploaded workbook from a form, for the API and for the pages alike.</summary>
internal static class UploadForm
{
    public static async Task<int> ReceiveAsync(HttpContext context, ReceiveSubmission receive, Application.UploadOptions options, CancellationToken cancellationToken)
    {
        var actor = Actor.Of(context.User);
        actor.Require(Permission.Submit); // before a byte is read
        var form = await ReadAsync(context.Request, options, cancellationToken);
        var file = form.Files.GetFile("file") ?? (form.Files.Count == 1 ? form.Files[0] : null)
            ?? throw new InvalidInputException(new FieldError("file", "missing"));
        var request = new ReceiveRequest(file.FileName, form["kind"], form["period"], form["mode"], Parameters.Truth("commit", form["commit"]));
        await using var content = file.OpenReadStream();
        return await receive.ExecuteAsync(actor, request, content, cancellationToken);
    }

    private static async Task<IFormCollection> ReadAsync(HttpRequest request, Application.UploadOptions options, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType) throw new InvalidInputException(new FieldError("file", "not_a_workbook_form"));
        // Room for the other fields and the boundaries; the file itself is measured where it is written.
        var limit = options.MaxBytes + (1 << 20);
        if (request.ContentLength > limit) throw new TooLargeException(options.MaxBytes);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = limit;
        try
        {
            return await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = limit, ValueCountLimit = 32 }, cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw request.ContentLength is null or > 0 && request.ContentLength >= options.MaxBytes
                ? new TooLargeException(options.MaxBytes)
                : new InvalidInputException(new FieldError("file", "not_a_workbook_form"));
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new TooLargeException(options.MaxBytes);
        }
    }
}
