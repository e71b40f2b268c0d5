using Microsoft.OpenApi;

namespace EnvDashboard.Web.Api;

/// <summary>
/// Describes the upload's form in OpenAPI. Only describes: declared as accepted type it would turn any other away before
/// <see cref="UploadForm"/> can say what is missing.
/// </summary>
internal static class UploadDescription
{
    public static RouteHandlerBuilder DescribeUpload(this RouteHandlerBuilder endpoint) => endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType> { ["multipart/form-data"] = new() { Schema = Form() } },
        };
        return Task.CompletedTask;
    });

    private static OpenApiSchema Form() => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "file" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["file"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary", Description = "The workbook: .xlsx, .xls or .csv." },
            ["kind"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "definition or indicators; found out when left out." },
            ["period"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "For values whose period stands nowhere in the workbook." },
            ["mode"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "upsert (default) or replace." },
            ["commit"] = new OpenApiSchema { Type = JsonSchemaType.Boolean, Description = "Accept at once when there are no errors." },
        },
    };
}
